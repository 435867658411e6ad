package dev.incipit.bench;

import dev.incipit.bench.Results.Series;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables of results. Figures of single kinds of queries are left to the file of JSON.
 *
 * @param baseline the engine that others are compared with
 */
record EngineReport(Results results, String baseline) {
  private static final Pattern SINGLE_KIND = Pattern.compile("\\.(word|and|or|phrase|question)\\.");

  /**
   * What engines took with a corpus: figures, of the baseline's, and of those with fewer threads.
   */
  String of(String corpus) {
    List<Series> all =
        results.series().stream().filter(series -> series.corpus().equals(corpus)).toList();
    int fewest = all.getFirst().threads();
    String base = ", of " + baseline + "'s";
    return table(all, EngineReport::named, results::spread)
        + table(
            all,
            series -> named(series) + base,
            (series, name) ->
                series.engine().equals(baseline)
                    ? null
                    : results.ratio(series, series.with(baseline), name))
        + table(
            all,
            series -> named(series) + ", of that with " + fewest,
            (series, name) ->
                series.threads() == fewest
                    ? null
                    : results.ratio(series, new Series(corpus, series.engine(), fewest), name));
  }

  private static String named(Series series) {
    return series.engine() + ", " + series.threads() + " threads";
  }

  /** What more papers cost an engine. */
  String growth(String engine) {
    return table(
        results.series().stream().filter(series -> series.engine().equals(engine)).toList(),
        series -> series.corpus() + ", " + series.threads() + " threads",
        results::spread);
  }

  /** A line for each series, which all have the same figures. */
  static String lines(Results results) {
    List<String> heads = new ArrayList<>(List.of("format"));
    heads.addAll(results.names(results.series().getFirst()));
    List<List<String>> rows = new ArrayList<>();
    for (Series series : results.series()) {
      List<String> row = new ArrayList<>(List.of(series.corpus()));
      results.names(series).forEach(name -> row.add(results.spread(series, name) + ""));
      rows.add(row);
    }
    return Table.of(heads, rows);
  }

  /** A line for each figure, and a column for each series, that have any. */
  private String table(
      List<Series> all,
      Function<Series, String> head,
      BiFunction<Series, String, @Nullable Spread> figure) {
    Set<String> names = new LinkedHashSet<>();
    List<Series> columns = new ArrayList<>();
    for (Series series : all) {
      List<String> own =
          results.names(series).stream()
              .filter(name -> !SINGLE_KIND.matcher(name).find())
              .filter(name -> figure.apply(series, name) != null)
              .toList();
      if (names.addAll(own) || !own.isEmpty()) {
        columns.add(series);
      }
    }
    List<String> heads = new ArrayList<>(List.of("figure"));
    columns.forEach(series -> heads.add(head.apply(series)));
    List<List<String>> rows = new ArrayList<>();
    for (String name : names) {
      List<String> row = new ArrayList<>(List.of(name));
      for (Series series : columns) {
        Spread spread = figure.apply(series, name);
        row.add(spread == null ? "-" : spread.toString());
      }
      rows.add(row);
    }
    return rows.isEmpty() ? "" : Table.of(heads, rows);
  }
}
