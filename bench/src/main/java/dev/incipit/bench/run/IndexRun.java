package dev.incipit.bench.run;

import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.work.Folders;
import dev.incipit.bench.work.Loaded;
import dev.incipit.bench.work.WorkerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Indexes a corpus with each engine in turn, round by round, each time into an empty folder and in
 * a fresh process: that is how people load, and no engine finds another's garbage or warm code.
 */
public final class IndexRun {
  private final Setup setup;
  private final Consumer<String> progress;

  /** A run that tells of each step. */
  public IndexRun(Setup setup, Consumer<String> progress) {
    this.setup = setup;
    this.progress = progress;
  }

  /** Measures; the indexes of the last round stay. */
  public Map<EngineKind, List<Loaded>> measure() throws IOException {
    Map<EngineKind, List<Loaded>> results = new EnumMap<>(EngineKind.class);
    for (int round = 1; round <= setup.rounds(); round++) {
      for (EngineKind engine : setup.engines()) {
        Loaded loaded = load(engine);
        results.computeIfAbsent(engine, e -> new ArrayList<>()).add(loaded);
        progress.accept(
            "indexing, round %d of %d: %s took %.1f s, %.1f s of processors"
                .formatted(
                    round, setup.rounds(), engine.title(), loaded.seconds(), loaded.cpuSeconds()));
      }
    }
    return results;
  }

  private Loaded load(EngineKind engine) throws IOException {
    Path folder = setup.index(engine);
    Folders.empty(folder);
    try (WorkerProcess worker = setup.launcher().loader(engine, setup.threads())) {
      Loaded loaded = worker.load(setup.corpus().file(), folder, setup.threads());
      if (loaded.papers() != setup.corpus().papers()) {
        throw new IOException(
            engine.title()
                + " finds "
                + loaded.papers()
                + " papers of "
                + setup.corpus().papers()
                + "; ids that occur twice in the corpus make engines incomparable");
      }
      return loaded;
    }
  }
}
