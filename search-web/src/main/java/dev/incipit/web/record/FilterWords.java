package dev.incipit.web.record;

import dev.incipit.search.Filters;
import dev.incipit.web.params.SearchParams;
import java.util.List;
import java.util.Map;

/** The filters of a search as a record tells them: by the names of their parameters. */
final class FilterWords {
  private FilterWords() {}

  static List<String> of(Filters filters) {
    Map<String, List<String>> values = SearchParams.NONE.withFilters(filters).toQuery().values();
    return values.entrySet().stream()
        .map(filter -> filter.getKey() + " " + String.join(" or ", filter.getValue()))
        .toList();
  }
}
