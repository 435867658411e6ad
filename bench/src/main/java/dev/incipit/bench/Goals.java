package dev.incipit.bench;

import dev.incipit.bench.Results.Series;
import dev.incipit.bench.corpus.Resources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The goals for speed and size, which {@code goals.txt} lists, each with what was measured in the
 * same run. A goal is met when the median is within it. What was not measured is not judged.
 */
final class Goals {
  /** At so many times the papers, a page may take 12 times as long, and else in proportion. */
  private static final int GROWTH = 15;

  private static final double GROWTH_SHARE = 12.0 / GROWTH;

  /** A goal as it was judged, with the bound of the median, as {@code >= 0.6}. */
  record Judged(String corpus, String goal, String bound, Spread measured, boolean met) {

    private static Judged of(Series series, String goal, String bound, Spread measured) {
      double figure = Double.parseDouble(bound.substring(3));
      boolean met =
          bound.startsWith(">=") ? measured.median() >= figure : measured.median() <= figure;
      return new Judged(series.corpus(), goal, bound, measured, met);
    }
  }

  private Goals() {}

  /** Judges what was measured with a number of threads. */
  static List<Judged> judge(Results results, int threads) {
    List<Series> ours =
        results.series().stream()
            .filter(series -> series.threads() == threads && series.engine().equals("incipit"))
            .toList();
    List<Judged> judged = new ArrayList<>();
    for (Series series : ours) {
      for (String line : Resources.text(Goals.class, "goals.txt").lines().skip(1).toList()) {
        String[] goal = line.split(" \\| ", -1);
        Spread measured = measured(results, series, goal[2].split(" ", -1));
        if (measured != null) {
          judged.add(Judged.of(series, goal[0], goal[1], measured));
        }
      }
    }
    growth(results, ours, judged);
    return judged;
  }

  /** An engine and a figure, and perhaps an operator, an engine and a figure. */
  private static @Nullable Spread measured(Results results, Series series, String[] words) {
    Series first = series.with(words[0]);
    if (words.length == 2) {
      return results.spread(first, words[1]);
    }
    boolean less = words[2].equals("-");
    return results.paired(
        first,
        words[1],
        series.with(words[3]),
        words[4],
        (one, other) -> less ? one - other : one / other);
  }

  /** Judges growth to the most papers from the largest step with a 15th of them or fewer. */
  private static void growth(Results results, List<Series> ours, List<Judged> judged) {
    List<Series> falling =
        ours.stream()
            .filter(series -> results.spread(series, "load.papers") != null)
            .sorted(Comparator.comparingDouble(series -> -papers(results, series)))
            .toList();
    for (Series series : falling) {
      double times = papers(results, falling.getFirst()) / papers(results, series);
      Spread pages = results.ratio(falling.getFirst(), series, "serve.html.p99");
      if (times >= GROWTH && pages != null) {
        String goal = "full page over HTTP, p99, of that of " + series.corpus();
        judged.add(Judged.of(falling.getFirst(), goal, "<= " + GROWTH_SHARE * times, pages));
        return;
      }
    }
  }

  private static double papers(Results results, Series series) {
    return Objects.requireNonNull(results.spread(series, "load.papers")).median();
  }

  /** A table of judged goals. */
  static String table(List<Judged> judged) {
    return Table.of(
        List.of("goal", "papers", "bound", "measured", ""),
        judged.stream()
            .map(one ->
                List.of(
                    one.goal,
                    one.corpus,
                    one.bound,
                    one.measured.toString(),
                    one.met ? "met" : "missed"))
            .toList());
  }
}
