package dev.incipit.web.page.search;

import dev.incipit.query.DateField;
import dev.incipit.search.Filters;
import dev.incipit.web.page.frame.HiddenField;
import dev.incipit.web.params.SearchParams;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form for a span of days.
 *
 * @param fields which dates it may speak of; the current one is chosen
 * @param from the first day; empty when open
 * @param to the last day; empty when open
 * @param hidden the rest of the search
 */
public record DatesView(List<Choice> fields, String from, String to, List<HiddenField> hidden) {

  /** A kind of date that can be chosen. */
  public record Choice(String code, String label, boolean chosen) {}

  static DatesView of(SearchParams params) {
    Filters filters = params.filters();
    return new DatesView(
        Stream.of(DateField.values())
            .map(field -> new Choice(field.code(), label(field), field == filters.dateField()))
            .toList(),
        text(filters.from()),
        text(filters.to()),
        HiddenField.of(params, Set.of("from", "to", "dateField")));
  }

  private static String label(DateField field) {
    String code = field.code();
    return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
