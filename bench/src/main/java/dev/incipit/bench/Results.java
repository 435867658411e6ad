package dev.incipit.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was measured: for each {@link Series} and each figure's name, what each round gave. Used by
 * one thread.
 */
final class Results {

  /**
   * Who was measured with what.
   *
   * @param corpus the name of the papers
   * @param engine who
   */
  record Series(String corpus, String engine, int threads) {

    Series with(String other) {
      return new Series(corpus, other, threads);
    }
  }

  private final Map<Series, Map<String, List<Double>>> figures = new LinkedHashMap<>();

  /** Adds a round's figures by name. */
  void add(Series series, Map<String, Double> round) {
    Map<String, List<Double>> own = figures.computeIfAbsent(series, s -> new LinkedHashMap<>());
    round.forEach((name, figure) -> own.computeIfAbsent(name, n -> new ArrayList<>()).add(figure));
  }

  /** All series, in the order in which they were measured. */
  List<Series> series() {
    return List.copyOf(figures.keySet());
  }

  /** The names of a series' figures, in the order in which they were measured. */
  List<String> names(Series series) {
    return List.copyOf(figures.getOrDefault(series, Map.of()).keySet());
  }

  private double[] rounds(Series series, String name) {
    return figures.getOrDefault(series, Map.of()).getOrDefault(name, List.of()).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /** What all rounds gave; null if it was not measured. */
  @Nullable Spread spread(Series series, String name) {
    return paired(series, name, series, name, (one, same) -> one);
  }

  /** The ratio of a figure of two, round by round; null if one was not measured. */
  @Nullable Spread ratio(Series above, Series below, String name) {
    return paired(above, name, below, name, (one, other) -> one / other);
  }

  /** What becomes of two figures, round by round; null if one was not measured. */
  @Nullable Spread paired(
      Series one, String name, Series other, String otherName, DoubleBinaryOperator operator) {
    double[] first = rounds(one, name);
    double[] second = rounds(other, otherName);
    double[] paired = new double[Math.min(first.length, second.length)];
    Arrays.setAll(paired, i -> operator.applyAsDouble(first[i], second[i]));
    return paired.length == 0 ? null : Spread.of(paired);
  }

  /** All figures, as they are written to a file of JSON. */
  List<Map<String, Object>> plain() {
    List<Map<String, Object>> all = new ArrayList<>();
    figures.forEach((series, own) -> all.add(Map.of("series", series, "rounds", own)));
    return all;
  }
}
