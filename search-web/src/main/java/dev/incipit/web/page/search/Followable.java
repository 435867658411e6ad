package dev.incipit.web.page.search;

import dev.incipit.mark.Mark;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.query.DateField;
import dev.incipit.query.ParsedQuery;
import dev.incipit.search.Filters;
import dev.incipit.search.SubjectRole;
import dev.incipit.web.page.frame.FollowView;
import dev.incipit.web.params.FilterEdits;
import dev.incipit.web.params.SearchParams;
import dev.incipit.web.params.YearSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search as something to follow. Its span of days is no part of that, as new papers come later.
 */
public final class Followable {
  private Followable() {}

  /** What following a search means; null for a search of everything. */
  public static @Nullable FollowView of(SearchParams params, ParsedQuery parsed) {
    Filters undated =
        new FilterEdits(params.filters())
            .dates(DateField.SUBMITTED, null, null).toBuilder().asOf(null).build();
    SearchParams search =
        SearchParams.none(params.settings())
            .withText(params.text())
            .withFilters(undated)
            .withMatching(params.matching());
    if (search.isEverything()) {
      return null;
    }
    List<String> filters =
        ActiveFilters.of(search).stream().map(ActiveFilters.Active::label).toList();
    String label =
        Stream.concat(
                params.text().isBlank() ? Stream.empty() : Stream.of(params.text()),
                filters.stream())
            .collect(Collectors.joining(", "));
    String query = parsed.query().toString();
    return new FollowView(
        kind(search, filters.size()),
        label,
        search.toQuery().toString(),
        query(params.text().isBlank() ? "" : "(" + query + ")", undated));
  }

  private static String kind(SearchParams search, int filters) {
    if (!search.text().isBlank() || filters != 1) {
      return "search";
    }
    return !search.filters().authors().isEmpty()
        ? "author"
        : search.filters().subjects().isEmpty() ? "search" : "subject";
  }

  private static String query(String text, Filters filters) {
    String subject =
        switch (filters.subjectRole()) {
          case PRIMARY -> "primary:";
          case ANY, CROSS -> "cat:";
        };
    List<String> parts = new ArrayList<>();
    add(parts, text);
    add(parts, any(filters.subjects(), code -> subject + code));
    if (filters.subjectRole() == SubjectRole.CROSS) {
      add(parts, none(filters.subjects(), code -> "primary:" + code));
    }
    add(parts, none(filters.notSubjects(), code -> "cat:" + code));
    add(parts, any(filters.authors(), Followable::author));
    add(parts, none(filters.notAuthors(), Followable::author));
    add(parts, any(YearSpan.of(filters.years()), span -> "submitted:" + span));
    add(parts, none(YearSpan.of(filters.notYears()), span -> "submitted:" + span));
    add(parts, any(filters.types(), Followable::type));
    add(parts, none(filters.notTypes(), Followable::type));
    add(parts, any(filters.marks(), Mark::condition));
    add(parts, none(filters.notMarks(), Mark::condition));
    add(parts, filters.pages() == null ? "" : "pages:" + filters.pages());
    return parts.size() == 1 ? parts.getFirst() : "(" + String.join(" ", parts) + ")";
  }

  private static void add(List<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  private static String author(String name) {
    return "au:\"" + name.replaceAll("[\"\\p{Pi}\\p{Pf}„＂]", " ") + "\"";
  }

  private static String type(AnnouncementType type) {
    return "type:" + type.code();
  }

  private static <T> String any(Collection<T> values, Function<T, String> one) {
    String all = values.stream().map(one).collect(Collectors.joining(" OR "));
    return values.size() < 2 ? all : "(" + all + ")";
  }

  private static <T> String none(Collection<T> values, Function<T, String> one) {
    return values.stream().map(value -> "-" + one.apply(value)).collect(Collectors.joining(" "));
  }
}
