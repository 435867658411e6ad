package dev.incipit.bench;

import dev.incipit.bench.corpus.Corpus;
import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.run.Launcher;
import dev.incipit.bench.run.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options of growth. */
final class GrowthOptions {
  private static final long SEED = 1;
  private static final int ROUNDS = 3;
  private static final int CLIENTS = 2;

  @Option(
      names = "--sizes",
      split = ",",
      paramLabel = "N",
      description = "How many papers, from few to many. Default: 10000,100000,1000000.")
  private List<Long> sizes = List.of(10_000L, 100_000L, 1_000_000L);

  @Option(
      names = "--growth-warm",
      paramLabel = "SECONDS",
      description = "How long each size is searched before. Default: ${DEFAULT-VALUE}.")
  private double warm = 10;

  /** The set-ups, each in a folder of its own, with the queries of the smallest. */
  List<Setup> setups(Launcher launcher) throws IOException {
    List<Setup> setups = new ArrayList<>();
    List<Long> rising = sizes.stream().sorted().toList();
    Path queries =
        BenchOptions.drawnQueries(
            Corpus.generated(rising.getFirst(), SEED, launcher.work()), growth(launcher));
    for (long size : rising) {
      setups.add(
          new Setup(
              Corpus.generated(size, SEED, launcher.work()),
              List.of(EngineKind.INCIPIT),
              List.of(),
              queries,
              ROUNDS,
              warm,
              CLIENTS,
              growth(launcher),
              launcher));
    }
    return setups;
  }

  private static Path growth(Launcher launcher) throws IOException {
    return Files.createDirectories(launcher.work().resolve("growth"));
  }
}
