package dev.incipit.bench;

import dev.incipit.bench.report.Report;
import dev.incipit.bench.report.Section;
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

  @Mixin private WorkOptions work = new WorkOptions();

  Measurement(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Measures, and tells of each step. */
  abstract List<Section> measure(WorkOptions work, Consumer<String> progress) throws IOException;

  @Override
  public final Integer call() throws IOException {
    List<Section> sections = new ArrayList<>(List.of(Machine.section()));
    sections.addAll(measure(work, err::println));
    Report report = new Report("Performance", sections);
    out.println(report.markdown("plots"));
    if (work.report != null) {
      report.write(work.report);
    }
    return 0;
  }
}
