package dev.incipit.web.page.trend;

import dev.incipit.search.FacetCount;
import dev.incipit.search.Filters;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.SearchParams;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Papers by time as bars, and as a table.
 *
 * @param series what each kind of bar counts, one or two
 * @param rows the intervals, oldest first, those without papers too; empty when no date is known
 * @param share whether bars are shares of all papers
 * @param highest what the highest bar stands for, in words
 */
public record ChartView(List<String> series, List<Row> rows, boolean share, String highest) {
  /** How far apart the intervals stand. */
  public static final int STEP = 10;

  /** How high the highest bar is. */
  public static final int HEIGHT = 100;

  private static final int GAP = 2;

  /**
   * An interval.
   *
   * @param label what it is, in words
   * @param x where it stands
   * @param bars a bar for each series
   */
  public record Row(String label, int x, List<Bar> bars) {}

  /**
   * A bar.
   *
   * @param count papers, in words
   * @param share the same as a share of all papers of the interval, in words
   * @param x where it stands
   * @param width how wide it is
   * @param height how high it is; at least 1 when there is a paper
   * @param href the search narrowed to the interval
   */
  public record Bar(
      String count, String share, double x, double width, double height, String href) {}

  /**
   * What is counted.
   *
   * @param label what it is called
   * @param search the search
   * @param counts its papers by interval
   */
  public record Series(String label, SearchParams search, List<FacetCount> counts) {}

  /**
   * A chart.
   *
   * @param series one or two
   * @param all all papers by interval
   */
  public static ChartView of(
      Interval interval, List<Series> series, List<FacetCount> all, boolean share) {
    List<Map<YearMonth, Long>> counts =
        series.stream().map(each -> byStart(interval, each.counts)).toList();
    Map<YearMonth, Long> of = byStart(interval, all);
    List<YearMonth> starts = starts(interval, counts);
    double most = 0;
    for (YearMonth start : starts) {
      for (Map<YearMonth, Long> each : counts) {
        most = Math.max(most, value(each, of, start, share));
      }
    }
    List<Row> rows = new ArrayList<>();
    double width = (double) (STEP - GAP) / series.size();
    for (YearMonth start : starts) {
      int x = rows.size() * STEP;
      List<Bar> bars = new ArrayList<>();
      for (int i = 0; i < series.size(); i++) {
        double value = value(counts.get(i), of, start, share);
        SearchParams search = series.get(i).search;
        Filters narrowed = interval.narrowed(search.filters(), start);
        bars.add(
            new Bar(
                TextFormat.papers(counts.get(i).getOrDefault(start, 0L)),
                permille(value(counts.get(i), of, start, true)),
                x + GAP / 2.0 + i * width,
                width,
                value == 0 ? 0 : Math.max(1, Math.round(value / most * HEIGHT * 10) / 10.0),
                search.withFilters(narrowed).href()));
      }
      rows.add(new Row(interval.label(start), x, List.copyOf(bars)));
    }
    return new ChartView(
        series.stream().map(Series::label).toList(),
        List.copyOf(rows),
        share,
        share ? permille(most) : TextFormat.number(Math.round(most)));
  }

  private static double value(
      Map<YearMonth, Long> counts, Map<YearMonth, Long> all, YearMonth start, boolean share) {
    long count = counts.getOrDefault(start, 0L);
    return share ? (double) count / Math.max(1, all.getOrDefault(start, 0L)) : count;
  }

  private static Map<YearMonth, Long> byStart(Interval interval, List<FacetCount> counts) {
    Map<YearMonth, Long> byStart = new HashMap<>();
    counts.forEach(count -> byStart.put(interval.start(count.value()), count.count()));
    return byStart;
  }

  /** From the first to the last that has papers, or the last of very many. */
  private static List<YearMonth> starts(Interval interval, List<Map<YearMonth, Long>> counts) {
    TreeSet<YearMonth> known = new TreeSet<>();
    counts.forEach(each -> known.addAll(each.keySet()));
    List<YearMonth> starts = new ArrayList<>();
    if (!known.isEmpty()) {
      YearMonth earliest = interval.back(known.last(), interval.most() - 1);
      YearMonth first = known.ceiling(earliest);
      for (YearMonth at = first; at != null && !at.isAfter(known.last()); at = interval.next(at)) {
        starts.add(at);
      }
    }
    return starts;
  }

  private static String permille(double share) {
    return String.format(Locale.ROOT, share >= 0.1 ? "%.0f\u00a0%%" : "%.2f\u00a0%%", share * 100);
  }

  /** How wide the whole is. */
  public int width() {
    return rows.size() * STEP;
  }
}
