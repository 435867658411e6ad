package dev.incipit.bench;

import static dev.incipit.bench.report.Figures.number;
import static dev.incipit.bench.report.Figures.spread;

import dev.incipit.bench.corpus.Calibration;
import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.report.Block;
import dev.incipit.bench.report.Section;
import dev.incipit.bench.run.Goals;
import dev.incipit.bench.run.GrowthRun;
import dev.incipit.bench.run.GrowthTables;
import dev.incipit.bench.run.IndexRun;
import dev.incipit.bench.run.IndexTables;
import dev.incipit.bench.run.ReadersRun;
import dev.incipit.bench.run.ReadersTables;
import dev.incipit.bench.run.SearchRun;
import dev.incipit.bench.run.SearchTables;
import dev.incipit.bench.run.ServeResult;
import dev.incipit.bench.run.ServeRun;
import dev.incipit.bench.run.ServeTables;
import dev.incipit.bench.run.Setup;
import dev.incipit.bench.run.StartRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench all}: every measurement, and the goals beside them. */
@Command(
    name = "all",
    mixinStandardHelpOptions = true,
    description = "Measure everything and set the goals beside it.")
final class AllCommand extends EngineMeasurement {
  private static final long CALIBRATED = 60_000;

  @Mixin private GrowthOptions growth = new GrowthOptions();

  @Option(
      names = "--entries",
      paramLabel = "N",
      description = "How many entries of each format are read. Default: ${DEFAULT-VALUE}.")
  private int entries = 100_000;

  @Option(
      names = "--calibrate",
      split = ",",
      paramLabel = "FILE",
      description = "Real papers to set the generated ones beside.")
  private List<Path> real = List.of();

  AllCommand(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  List<Section> measure(Setup setup, Consumer<String> progress) throws IOException {
    Goals goals = new Goals();
    List<Section> sections = new ArrayList<>();
    IndexTables index = new IndexTables(setup, new IndexRun(setup, progress).measure());
    goals.indexing(setup, index);
    sections.add(index.section());
    SearchTables search = new SearchTables(setup, new SearchRun(setup, progress).measure());
    goals.searching(setup, search);
    sections.add(search.section());
    if (setup.engines().contains(EngineKind.INCIPIT)) {
      ServeResult serve = new ServeRun(setup, progress).measure();
      goals.serving(serve);
      sections.add(new ServeTables(setup, serve).section());
      if (setup.engines().contains(EngineKind.LUCENE)) {
        start(setup, goals, sections, progress);
      }
    }
    List<GrowthRun.Step> steps = growth.run(setup.launcher(), progress).measure();
    goals.growth(steps);
    sections.add(new GrowthTables(steps).section());
    sections.add(
        ReadersTables.section(new ReadersRun(setup.launcher(), entries, progress).measure()));
    sections.add(calibration());
    sections.addFirst(goals.section());
    return sections;
  }

  private static void start(
      Setup setup, Goals goals, List<Section> sections, Consumer<String> progress)
      throws IOException {
    Path command = Path.of(System.getProperty("incipit.root", ""), "incipit").toAbsolutePath();
    if (!Files.isExecutable(command)) {
      progress.accept("starting is passed over: there is no launcher " + command);
      return;
    }
    StartRun.Starts starts = new StartRun(setup, command, progress).measure();
    goals.starting(starts);
    sections.add(
        new Section(
            "Starting",
            List.of(
                new Block.Text(
                    ("`incipit search` of one word takes %s ms from the command line to its end;"
                            + " the smallest program that searches bare Lucene's index and prints"
                            + " ten titles and abstracts takes %s ms, a Java that prints its"
                            + " version %s ms.")
                        .formatted(
                            spread(starts.search()),
                            spread(starts.bare()),
                            number(starts.nothing().median()))))));
  }

  private Section calibration() throws IOException {
    Calibration calibration = new Calibration();
    for (Path file : real) {
      calibration.real(file.getFileName().toString(), file, CALIBRATED);
    }
    calibration.generated(CALIBRATED);
    return calibration.section();
  }
}
