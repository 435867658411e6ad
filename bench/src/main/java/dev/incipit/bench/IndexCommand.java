package dev.incipit.bench;

import dev.incipit.bench.report.Report;
import dev.incipit.bench.run.IndexRun;
import dev.incipit.bench.run.IndexTables;
import dev.incipit.bench.run.Setup;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bench index}: how fast engines index. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = "Measure how fast engines index, and how large their indexes are.")
final class IndexCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin private BenchOptions options = new BenchOptions();

  IndexCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Setup setup = options.setup();
    IndexTables tables = new IndexTables(setup, new IndexRun(setup, err::println).measure());
    out.println(Report.markdown(tables.section(), "plots"));
    return 0;
  }
}
