package dev.incipit.bench;

import dev.incipit.bench.report.Section;
import dev.incipit.bench.run.GrowthTables;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bench growth}: what more papers cost. */
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    description = "Measure what more papers cost Incipit: rates, times, memory.")
final class GrowthCommand extends Measurement {

  @Mixin private GrowthOptions growth = new GrowthOptions();

  GrowthCommand(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  List<Section> measure(WorkOptions work, Consumer<String> progress) throws IOException {
    return List.of(new GrowthTables(growth.run(work.launcher(), progress).measure()).section());
  }
}
