package dev.incipit.web.page.frame;

import dev.incipit.web.params.SearchParams;
import java.util.List;
import java.util.Set;

/**
 * A part of a search that a form carries along unseen.
 *
 * @param name the parameter
 * @param value its value
 */
public record HiddenField(String name, String value) {

  /** Everything of a search but the parameters that the form shows itself, from the first page. */
  public static List<HiddenField> of(SearchParams params, Set<String> shown) {
    return params.withPage(1).toQuery().values().entrySet().stream()
        .filter(entry -> !shown.contains(entry.getKey()))
        .flatMap(e -> e.getValue().stream().map(value -> new HiddenField(e.getKey(), value)))
        .toList();
  }
}
