package dev.incipit.bench;

import dev.incipit.bench.report.Report;
import dev.incipit.bench.run.IndexRun;
import dev.incipit.bench.run.SearchRun;
import dev.incipit.bench.run.SearchTables;
import dev.incipit.bench.run.Setup;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench search}: how fast engines answer. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Measure how fast engines answer queries.")
final class SearchCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin private BenchOptions options = new BenchOptions();

  @Option(
      names = "--keep",
      description = "Search the indexes that an earlier run left, instead of loading first.")
  private boolean keep;

  SearchCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Setup setup = options.setup();
    if (!keep) {
      new IndexRun(setup.withRounds(1), err::println).measure();
    }
    SearchTables tables = new SearchTables(setup, new SearchRun(setup, err::println).measure());
    out.println(Report.markdown(tables.section(), "plots"));
    return 0;
  }
}
