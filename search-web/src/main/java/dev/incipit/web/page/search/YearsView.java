package dev.incipit.web.page.search;

import dev.incipit.search.FacetCount;
import dev.incipit.web.page.frame.HiddenField;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.SearchParams;
import dev.incipit.web.params.YearSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The years of submission: a histogram, a form for a span of years, and the years one by one.
 *
 * @param bars a bar for each year, oldest first, those without papers too; empty when there are
 *     fewer than two
 * @param span the years chosen, when they are in a row; else empty
 * @param hidden the rest of the search, for the form
 * @param group the years one by one, newest first
 */
public record YearsView(List<Bar> bars, String span, List<HiddenField> hidden, GroupView group) {

  /** Years shown at most, so that a bar can be hit; a paper may claim any year. */
  private static final int MOST = 60;

  private static final int HIGHEST = 100;

  /** How far apart the bars stand. */
  public static final int STEP = 10;

  /**
   * A year in the histogram.
   *
   * @param year the year
   * @param count papers of that year, in words
   * @param x where it stands
   * @param height how high it is, 0 to 100; at least 2 when there is a paper
   * @param chosen whether the search is narrowed to it
   */
  public record Bar(int year, String count, int x, long height, boolean chosen) {}

  static YearsView of(SearchParams params, List<FacetCount> counts, GroupView group) {
    Set<Integer> chosen = params.filters().years();
    List<YearSpan> spans = YearSpan.of(chosen);
    return new YearsView(
        bars(counts, chosen),
        spans.size() == 1 ? spans.getFirst().toString() : "",
        HiddenField.of(params, Set.of("year")),
        group);
  }

  private static List<Bar> bars(List<FacetCount> counts, Set<Integer> chosen) {
    TreeMap<Integer, Long> papers = new TreeMap<>();
    counts.forEach(count -> papers.put(Integer.parseInt(count.value()), count.count()));
    if (papers.size() < 2) {
      return List.of();
    }
    int last = papers.lastKey();
    Map<Integer, Long> sight = papers.tailMap(Math.max(papers.firstKey(), last - MOST + 1));
    long most = sight.values().stream().mapToLong(Long::longValue).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (int year = sight.keySet().iterator().next(); year <= last; year++) {
      long count = sight.getOrDefault(year, 0L);
      long height = count == 0 ? 0 : Math.max(2, count * HIGHEST / Math.max(1, most));
      bars.add(
          new Bar(
              year, TextFormat.papers(count), bars.size() * STEP, height, chosen.contains(year)));
    }
    return bars;
  }

  /** The histogram in words. */
  public String summary() {
    Bar highest = bars.getFirst();
    for (Bar bar : bars) {
      highest = bar.height() > highest.height() ? bar : highest;
    }
    return String.format(
        Locale.ROOT,
        "Papers by year, %d to %d; most in %d: %s",
        bars.getFirst().year(),
        bars.getLast().year(),
        highest.year(),
        highest.count());
  }
}
