package dev.incipit.web.page.search;

import dev.incipit.search.FacetCount;
import dev.incipit.search.Filters;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.SearchParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A facet that is a list of values.
 *
 * @param name its heading
 * @param anchor its name in the page
 * @param shown the values in sight
 * @param more the values folded away
 * @param leftOut the values that the search leaves out, each linked to the search without that
 * @param allHref a page with many more values; null when there are no more
 */
public record GroupView(
    String name,
    String anchor,
    List<Value> shown,
    List<Value> more,
    List<Link> leftOut,
    @Nullable String allHref) {

  /** Values shown before the rest is folded away. */
  static final int SHOWN = 8;

  /**
   * A value that can be chosen or left out.
   *
   * @param label what people read
   * @param count papers that have it
   * @param chosen whether the search is narrowed by it
   * @param href the search with the value chosen, or with the choice undone
   * @param excludeHref the search without the papers that have it
   */
  public record Value(
      String label, String count, boolean chosen, String href, String excludeHref) {}

  /**
   * How a facet's values narrow a search.
   *
   * @param chosen what the search is narrowed by
   * @param leftOut what it leaves out
   * @param toggle the filters with a value toggled
   * @param toggleNot the filters with a value's exclusion toggled
   */
  record Edits<T>(
      Set<T> chosen, Set<T> leftOut, Function<T, Filters> toggle, Function<T, Filters> toggleNot) {

    Value value(SearchParams params, T value, String label, FacetCount count) {
      return new Value(
          label,
          TextFormat.number(count.count()),
          chosen.contains(value),
          params.withFilters(toggle.apply(value)).href(),
          params.withFilters(toggleNot.apply(value)).href());
    }

    List<Link> leftOut(SearchParams params, Function<T, String> label) {
      List<Link> links = new ArrayList<>();
      for (T value : leftOut) {
        String href = params.withFilters(toggleNot.apply(value)).href();
        links.add(new Link(label.apply(value), href, true));
      }
      return FacetRoom.of(params).within(links);
    }
  }

  /** Folds away what is far down, but nothing that is chosen. */
  static GroupView of(
      String name,
      String anchor,
      List<Value> values,
      List<Link> leftOut,
      @Nullable String allHref) {
    List<Value> shown = new ArrayList<>();
    List<Value> more = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      (i < SHOWN || value.chosen() ? shown : more).add(value);
    }
    return new GroupView(name, anchor, List.copyOf(shown), List.copyOf(more), leftOut, allHref);
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return shown.isEmpty() && leftOut.isEmpty();
  }

  /** Whether it is long enough for a box that narrows it. */
  public boolean isLong() {
    return !more.isEmpty();
  }
}
