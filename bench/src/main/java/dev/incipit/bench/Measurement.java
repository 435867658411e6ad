package dev.incipit.bench;

import dev.incipit.bench.report.Block;
import dev.incipit.bench.report.Report;
import dev.incipit.bench.report.Section;
import dev.incipit.bench.run.Setup;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;

/** A command that measures, prints what it found, and writes a report if asked to. */
abstract class Measurement implements Callable<Integer> {
  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin private BenchOptions options = new BenchOptions();

  Measurement(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Measures, and tells of each step. */
  abstract List<Section> measure(Setup setup, Consumer<String> progress) throws IOException;

  @Override
  public final Integer call() throws IOException {
    Setup setup = options.setup();
    setup.absent().forEach(err::println);
    List<Section> sections = new ArrayList<>(List.of(Machine.section()));
    if (!setup.absent().isEmpty()) {
      sections.add(
          new Section(
              "Who is missing", setup.absent().stream().<Block>map(Block.Text::new).toList()));
    }
    sections.addAll(measure(setup, err::println));
    Report report = new Report("Performance", sections);
    out.println(report.markdown("plots"));
    if (options.report != null) {
      report.write(options.report);
    }
    return 0;
  }
}
