package dev.incipit.bench;

import dev.incipit.bench.engine.QueryKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a worker prints last, as one line of JSON.
 *
 * @param figures figures by name
 * @param timings how long requests took, by what was asked for; empty if nothing was
 * @param answers hashes of what Incipit's indexes answered; empty of other engines
 */
record Answer(Map<String, Double> figures, Map<String, Timings> timings, List<Integer> answers) {

  /**
   * Times of all queries of an engine, over and over.
   *
   * @param nanos how long each took, in the order of the file, pass by pass
   * @param cpuNanos processor time of the process meanwhile, in that order; empty over HTTP
   * @param totals how many papers matched each, as far as the mode counts; empty over HTTP
   */
  record Timings(List<Long> nanos, List<Long> cpuNanos, List<Long> totals) {

    static Timings empty() {
      return new Timings(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * The figures, and for each thing asked for the mean, p50 and p99 in milliseconds, the mean time
   * of the processors, and how many queries found nothing: of all queries of some kinds together,
   * and of each kind.
   *
   * @param kinds the kinds of the queries that were asked, in their order
   * @param together the kinds that are summed up
   */
  Map<String, Double> byKind(List<QueryKind> kinds, Predicate<QueryKind> together) {
    Map<String, Double> all = new LinkedHashMap<>();
    timings.forEach((name, times) -> {
      sumUp(all, name, times, kinds, together);
      for (QueryKind kind : QueryKind.values()) {
        sumUp(all, name + "." + kind.code(), times, kinds, kind::equals);
      }
    });
    all.putAll(figures);
    return all;
  }

  private static void sumUp(
      Map<String, Double> into,
      String name,
      Timings times,
      List<QueryKind> kinds,
      Predicate<QueryKind> wanted) {
    double[] millis = millis(times.nanos, kinds, wanted);
    if (millis.length > 0) {
      into.put(name + ".mean", Arrays.stream(millis).average().orElseThrow());
      into.put(name + ".p50", Spread.quantile(millis, 0.5));
      into.put(name + ".p99", Spread.quantile(millis, 0.99));
    }
    double[] cpuMillis = millis(times.cpuNanos, kinds, wanted);
    if (cpuMillis.length > 0) {
      into.put(name + ".processor_ms", Arrays.stream(cpuMillis).average().orElseThrow());
      long none =
          IntStream.range(0, kinds.size())
              .filter(i -> wanted.test(kinds.get(i)) && times.totals.get(i) == 0)
              .count();
      into.put(name + ".without_hits", (double) none);
    }
  }

  private static double[] millis(
      List<Long> nanos, List<QueryKind> kinds, Predicate<QueryKind> wanted) {
    return IntStream.range(0, nanos.size())
        .filter(i -> wanted.test(kinds.get(i % kinds.size())))
        .mapToDouble(i -> nanos.get(i) / 1e6)
        .toArray();
  }
}
