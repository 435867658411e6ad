package dev.incipit.bench;

import dev.incipit.bench.report.Block;
import dev.incipit.bench.report.Section;
import dev.incipit.bench.run.Setup;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;

/** A measurement of engines with one corpus. */
abstract class EngineMeasurement extends Measurement {

  @Mixin private BenchOptions options = new BenchOptions();

  EngineMeasurement(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  /** Measures, and tells of each step. */
  abstract List<Section> measure(Setup setup, Consumer<String> progress) throws IOException;

  @Override
  final List<Section> measure(WorkOptions work, Consumer<String> progress) throws IOException {
    Setup setup = options.setup(work);
    List<Section> sections = new ArrayList<>();
    if (!setup.absent().isEmpty()) {
      setup.absent().forEach(progress);
      List<Block> why = setup.absent().stream().<Block>map(Block.Text::new).toList();
      sections.add(new Section("Who is missing", why));
    }
    sections.addAll(measure(setup, progress));
    return sections;
  }
}
