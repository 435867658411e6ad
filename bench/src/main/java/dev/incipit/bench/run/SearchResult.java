package dev.incipit.bench.run;

import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.engine.SearchMode;
import dev.incipit.bench.measure.Latencies;
import dev.incipit.bench.query.BenchQuery;
import dev.incipit.bench.query.QueryKind;
import dev.incipit.bench.work.Memory;
import dev.incipit.bench.work.Round;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What searching took.
 *
 * @param queries all queries, in the order of the file
 * @param rounds by engine and mode, each round's times
 * @param memory what each engine's process held in the end
 */
public record SearchResult(
    List<BenchQuery> queries,
    Map<EngineKind, Map<SearchMode, List<Round>>> rounds,
    Map<EngineKind, Memory> memory) {

  /** The kinds that all engines are asked. */
  public static final Set<QueryKind> SHARED =
      Set.of(QueryKind.WORD, QueryKind.AND, QueryKind.OR, QueryKind.PHRASE);

  /** The rounds of an engine in a mode. */
  List<Round> of(EngineKind engine, SearchMode mode) {
    return Objects.requireNonNull(
        Objects.requireNonNull(rounds.get(engine), engine.title()).get(mode), mode.title());
  }

  /** Mean milliseconds of queries of some kinds, round by round. */
  public double[] means(EngineKind engine, SearchMode mode, Set<QueryKind> kinds) {
    return means(engine, mode, kinds, Round::nanos);
  }

  /** Mean milliseconds of the processors for queries of some kinds, round by round. */
  public double[] cpuMeans(EngineKind engine, SearchMode mode, Set<QueryKind> kinds) {
    return means(engine, mode, kinds, Round::cpuNanos);
  }

  private double[] means(
      EngineKind engine, SearchMode mode, Set<QueryKind> kinds, Function<Round, List<Long>> nanos) {
    boolean[] wanted = wanted(engine, kinds);
    return of(engine, mode).stream()
        .mapToDouble(
            round -> Arrays.stream(millis(nanos.apply(round), wanted)).average().orElse(Double.NaN))
        .toArray();
  }

  /** All times of queries of some kinds. */
  public Latencies latencies(EngineKind engine, SearchMode mode, Set<QueryKind> kinds) {
    boolean[] wanted = wanted(engine, kinds);
    return new Latencies(
        of(engine, mode).stream()
            .flatMapToDouble(round -> Arrays.stream(millis(round.nanos(), wanted)))
            .toArray());
  }

  /** How many queries of some kinds found nothing. */
  long fruitless(EngineKind engine, SearchMode mode, Set<QueryKind> kinds) {
    boolean[] wanted = wanted(engine, kinds);
    List<Long> totals = of(engine, mode).getFirst().totals();
    return IntStream.range(0, wanted.length).filter(i -> wanted[i] && totals.get(i) == 0).count();
  }

  private static double[] millis(List<Long> nanos, boolean[] wanted) {
    return IntStream.range(0, nanos.size())
        .filter(i -> wanted[i % wanted.length])
        .mapToDouble(i -> nanos.get(i) / 1e6)
        .toArray();
  }

  /** Which of the queries that an engine was asked are of some kinds. */
  private boolean[] wanted(EngineKind engine, Set<QueryKind> kinds) {
    List<BenchQuery> asked =
        queries.stream().filter(query -> engine.answers(query.kind())).toList();
    boolean[] wanted = new boolean[asked.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = kinds.contains(asked.get(i).kind());
    }
    return wanted;
  }
}
