package dev.incipit.web.page;

import dev.incipit.search.Preference;
import dev.incipit.search.Sort;
import dev.incipit.web.params.SearchParams;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links to the same search in other orders, and to why the order is what it is. */
final class SortLinks {
  private SortLinks() {}

  static List<Link> of(SearchParams params) {
    return List.of(
        link("Relevance", params, Sort.RELEVANCE, Preference.NONE),
        link("Relevance and recency", params, Sort.RELEVANCE, Preference.RECENT),
        link("Newest", params, Sort.NEWEST, Preference.NONE),
        link("Oldest", params, Sort.OLDEST, Preference.NONE));
  }

  private static Link link(String name, SearchParams params, Sort sort, Preference preference) {
    // Where dates decide, a preference changes nothing.
    boolean current =
        sort == params.sort() && (sort != Sort.RELEVANCE || preference == params.prefer());
    return new Link(name, params.withSort(sort).withPrefer(preference).href(), current);
  }

  static @Nullable Link explain(SearchParams params) {
    if (params.sort() != Sort.RELEVANCE || params.text().isBlank()) {
      return null;
    }
    return params.explain()
        ? new Link("Hide why", params.withExplain(false).href(), true)
        : new Link("Why this order?", params.withExplain(true).href(), false);
  }
}
