package dev.incipit.bench;

import dev.incipit.bench.corpus.Corpus;
import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.run.GrowthRun;
import dev.incipit.bench.run.Launcher;
import dev.incipit.bench.run.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Options of growth. */
final class GrowthOptions {
  private static final long SEED = 1;
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

  @Option(
      names = "--growth-rounds",
      paramLabel = "N",
      description = "How often each size is searched and served. Default: ${DEFAULT-VALUE}.")
  private int rounds = 3;

  @Option(
      names = "--growth-keep",
      description = "Use the indexes that an earlier run left, and what it noted of loading them.")
  private boolean keep;

  /** The run that is asked for. */
  GrowthRun run(Launcher launcher, Consumer<String> progress) throws IOException {
    if (rounds < 1) {
      throw new IllegalArgumentException("--growth-rounds is 1 or more, was " + rounds);
    }
    return new GrowthRun(setups(launcher), keep, progress);
  }

  /** The set-ups, each in a folder of its own, with the queries of the smallest. */
  private List<Setup> setups(Launcher launcher) throws IOException {
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
              rounds,
              warm,
              CLIENTS,
              Files.createDirectories(growth(launcher).resolve(String.valueOf(size))),
              launcher));
    }
    return setups;
  }

  private static Path growth(Launcher launcher) throws IOException {
    return Files.createDirectories(launcher.work().resolve("growth"));
  }
}
