package dev.incipit.web.page;

import dev.incipit.query.DateField;
import dev.incipit.search.Filters;
import dev.incipit.web.params.SearchParams;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form for a span of days.
 *
 * @param announced whether it speaks of announcements rather than submissions
 * @param from the first day; empty when open
 * @param to the last day; empty when open
 * @param hidden the rest of the search
 */
public record DatesView(boolean announced, String from, String to, List<HiddenField> hidden) {

  static DatesView of(SearchParams params) {
    Filters filters = params.filters();
    return new DatesView(
        filters.dateField() == DateField.ANNOUNCED,
        text(filters.from()),
        text(filters.to()),
        HiddenField.of(params, Set.of("from", "to", "dateField")));
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
