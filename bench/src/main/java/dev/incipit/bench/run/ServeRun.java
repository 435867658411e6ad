package dev.incipit.bench.run;

import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.engine.SearchMode;
import dev.incipit.bench.query.BenchQuery;
import dev.incipit.bench.query.QuerySet;
import dev.incipit.bench.run.ServeResult.Way;
import dev.incipit.bench.work.WorkerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Serves Incipit's index from a child process and asks it for full pages, in turn with the same
 * searches inside that process, so that both are of one heap, one state of warmth and one moment.
 */
public final class ServeRun {
  private final Setup setup;
  private final Set<Way> ways;
  private final Consumer<String> progress;

  /** A run over an index that is loaded, which tells of each step. */
  public ServeRun(Setup setup, Consumer<String> progress) {
    this(setup, EnumSet.allOf(Way.class), progress);
  }

  /** The same with some ways of asking only. */
  ServeRun(Setup setup, Set<Way> ways, Consumer<String> progress) {
    this.setup = setup;
    this.ways = Collections.unmodifiableSet(EnumSet.copyOf(ways));
    this.progress = progress;
  }

  /** Measures. */
  public ServeResult measure() throws IOException {
    List<BenchQuery> queries = QuerySet.read(setup.queries());
    Map<Way, List<double[]>> rounds = new EnumMap<>(Way.class);
    try (WorkerProcess worker =
        setup.launcher().worker(EngineKind.INCIPIT, Launcher.Purpose.SERVE)) {
      worker.open(setup.index(EngineKind.INCIPIT), setup.queries());
      String address = worker.serve().address();
      long end = System.nanoTime() + (long) (setup.warmSeconds() * 1e9);
      int warmed = 0;
      while (warmed < SearchRun.LEAST_WARM_ROUNDS || System.nanoTime() < end) {
        for (Way way : ways) {
          ask(way, worker, address, queries);
        }
        warmed++;
      }
      progress.accept("serving: warm after %d rounds".formatted(warmed));
      for (int round = 1; round <= setup.rounds(); round++) {
        for (Way way : ways) {
          rounds
              .computeIfAbsent(way, w -> new ArrayList<>())
              .add(ask(way, worker, address, queries));
        }
        progress.accept("serving, round %d of %d".formatted(round, setup.rounds()));
      }
    }
    return new ServeResult(rounds);
  }

  private double[] ask(Way way, WorkerProcess worker, String address, List<BenchQuery> queries)
      throws IOException {
    if (way.http()) {
      List<URI> addresses =
          queries.stream().map(query -> address(address + way.path(), query)).toList();
      return ClosedLoop.ask(addresses, way.loaded() ? setup.threads() : 1);
    }
    SearchMode mode = way == Way.PAGE ? SearchMode.PAGE : SearchMode.FACETS;
    return worker.round(mode, 0).nanos().stream().mapToDouble(nanos -> nanos / 1e6).toArray();
  }

  private static URI address(String start, BenchQuery query) {
    return URI.create(start + URLEncoder.encode(query.text(), StandardCharsets.UTF_8));
  }
}
