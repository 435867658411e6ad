package dev.incipit.bench;

import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.report.Section;
import dev.incipit.bench.run.IndexRun;
import dev.incipit.bench.run.ServeRun;
import dev.incipit.bench.run.ServeTables;
import dev.incipit.bench.run.Setup;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench serve}: how fast pages come over HTTP. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Measure how fast full pages come over HTTP, beside the search in the process.")
final class ServeCommand extends EngineMeasurement {

  @Option(
      names = "--keep",
      description = "Serve the index that an earlier run left, instead of loading first.")
  private boolean keep;

  ServeCommand(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  List<Section> measure(Setup setup, Consumer<String> progress) throws IOException {
    if (!keep) {
      new IndexRun(setup.withRounds(1).withEngines(List.of(EngineKind.INCIPIT)), progress)
          .measure();
    }
    return List.of(new ServeTables(setup, new ServeRun(setup, progress).measure()).section());
  }
}
