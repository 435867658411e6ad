package dev.incipit.bench;

import dev.incipit.bench.report.Section;
import dev.incipit.bench.run.IndexRun;
import dev.incipit.bench.run.SearchRun;
import dev.incipit.bench.run.SearchTables;
import dev.incipit.bench.run.Setup;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench search}: how fast engines answer. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Measure how fast engines answer queries.")
final class SearchCommand extends EngineMeasurement {

  @Option(
      names = "--keep",
      description = "Search the indexes that an earlier run left, instead of loading first.")
  private boolean keep;

  SearchCommand(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  List<Section> measure(Setup setup, Consumer<String> progress) throws IOException {
    if (!keep) {
      new IndexRun(setup.withRounds(1), progress).measure();
    }
    return List.of(new SearchTables(setup, new SearchRun(setup, progress).measure()).section());
  }
}
