package dev.incipit.web.page.search;

import dev.incipit.query.Query;
import dev.incipit.search.FacetCount;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.SearchParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Facets of fields that the index declares. A value narrows the search by a condition in its text.
 */
final class DeclaredFacets {
  private DeclaredFacets() {}

  static List<GroupView> of(SearchParams params, Map<String, List<FacetCount>> fields) {
    List<GroupView> groups = new ArrayList<>();
    fields.forEach((name, counts) ->
        groups.add(
            GroupView.of(
                heading(name),
                "facet-field-" + name,
                FacetRoom.of(params).within(counts).stream()
                    .map(count -> value(params, name, count))
                    .toList(),
                List.of(),
                null)));
    return groups;
  }

  private static String heading(String name) {
    String words = name.replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static GroupView.Value value(SearchParams params, String name, FacetCount count) {
    String condition = new Query.HasValue(name, count.value()).toString();
    String text = params.text();
    boolean chosen = (" " + text).contains(" " + condition);
    String toggled = chosen ? text.replace(condition, "").strip() : text + " " + condition;
    return new GroupView.Value(
        count.label(),
        TextFormat.number(count.count()),
        chosen,
        params.withText(toggled.strip()).href(),
        params.withText((text + " -" + condition).strip()).href());
  }
}
