package dev.incipit.bench;

import dev.incipit.bench.report.Section;
import dev.incipit.bench.run.ReadersRun;
import dev.incipit.bench.run.ReadersTables;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench readers}: how fast each format is read, and in how much memory. */
@Command(
    name = "readers",
    mixinStandardHelpOptions = true,
    description = "Measure how fast each format is read, and in how much memory.")
final class ReadersCommand extends Measurement {

  @Option(
      names = "--entries",
      paramLabel = "N",
      description = "How many entries of each format. Default: ${DEFAULT-VALUE}.")
  private int entries = 100_000;

  ReadersCommand(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  List<Section> measure(WorkOptions work, Consumer<String> progress) throws IOException {
    return List.of(
        ReadersTables.section(new ReadersRun(work.launcher(), entries, progress).measure()));
  }
}
