package dev.incipit.bench.run;

import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.engine.SearchMode;
import dev.incipit.bench.query.BenchQuery;
import dev.incipit.bench.query.QuerySet;
import dev.incipit.bench.work.Memory;
import dev.incipit.bench.work.Round;
import dev.incipit.bench.work.WorkerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Asks the queries of all engines in turn, round by round. Each engine has a process of its own
 * that lives through all rounds, so that all are warm, and what a machine does to one round it does
 * to each engine's.
 */
public final class SearchRun {
  /** Even where a round takes long, the first ones are not measured. */
  static final int LEAST_WARM_ROUNDS = 5;

  /** The clock of the processors ticks in hundredths of a second on some systems. */
  private static final double ROUND_SECONDS = 1;

  private final Setup setup;
  private final Consumer<String> progress;

  /** A run over indexes that are loaded, which tells of each step. */
  public SearchRun(Setup setup, Consumer<String> progress) {
    this.setup = setup;
    this.progress = progress;
  }

  /** Measures. */
  public SearchResult measure() throws IOException {
    List<BenchQuery> queries = QuerySet.read(setup.queries());
    Map<EngineKind, WorkerProcess> workers = new EnumMap<>(EngineKind.class);
    Map<EngineKind, Map<SearchMode, List<Round>>> rounds = new EnumMap<>(EngineKind.class);
    Map<EngineKind, Memory> memory = new EnumMap<>(EngineKind.class);
    try {
      for (EngineKind engine : setup.engines()) {
        WorkerProcess worker = setup.launcher().worker(engine, Launcher.Purpose.SERVE);
        workers.put(engine, worker);
        worker.open(setup.index(engine), setup.queries());
        warm(engine, worker);
        rounds.put(engine, new EnumMap<>(SearchMode.class));
      }
      for (int round = 1; round <= setup.rounds(); round++) {
        for (Map.Entry<EngineKind, WorkerProcess> entry : workers.entrySet()) {
          for (SearchMode mode : entry.getKey().modes()) {
            rounds
                .getOrDefault(entry.getKey(), Map.of())
                .computeIfAbsent(mode, m -> new ArrayList<>())
                .add(entry.getValue().round(mode, ROUND_SECONDS));
          }
        }
        progress.accept("searching, round %d of %d".formatted(round, setup.rounds()));
      }
      for (Map.Entry<EngineKind, WorkerProcess> entry : workers.entrySet()) {
        memory.put(entry.getKey(), entry.getValue().memory());
      }
    } finally {
      for (WorkerProcess worker : workers.values()) {
        worker.close();
      }
    }
    return new SearchResult(queries, rounds, memory);
  }

  private void warm(EngineKind engine, WorkerProcess worker) throws IOException {
    long end = System.nanoTime() + (long) (setup.warmSeconds() * 1e9);
    int rounds = 0;
    while (rounds < LEAST_WARM_ROUNDS || System.nanoTime() < end) {
      for (SearchMode mode : engine.modes()) {
        worker.round(mode, 0);
      }
      rounds++;
    }
    progress.accept("searching: %s is warm after %d rounds".formatted(engine.title(), rounds));
  }
}
