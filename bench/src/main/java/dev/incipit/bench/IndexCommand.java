package dev.incipit.bench;

import dev.incipit.bench.report.Section;
import dev.incipit.bench.run.IndexRun;
import dev.incipit.bench.run.IndexTables;
import dev.incipit.bench.run.Setup;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;

/** {@code bench index}: how fast engines index. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = "Measure how fast engines index, and how large their indexes are.")
final class IndexCommand extends EngineMeasurement {

  IndexCommand(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  List<Section> measure(Setup setup, Consumer<String> progress) throws IOException {
    return List.of(new IndexTables(setup, new IndexRun(setup, progress).measure()).section());
  }
}
