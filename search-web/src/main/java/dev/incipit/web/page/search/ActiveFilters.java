package dev.incipit.web.page.search;

import dev.incipit.mark.Mark;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Taxonomy;
import dev.incipit.search.Filters;
import dev.incipit.search.SubjectRole;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.FilterEdits;
import dev.incipit.web.params.SearchParams;
import dev.incipit.web.params.YearSpan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The filters of a search, each with what the search would be without it. */
final class ActiveFilters {

  /**
   * A filter that can be taken away.
   *
   * @param label what it says
   * @param without the search without it
   */
  record Active(String label, SearchParams without) {}

  private final SearchParams params;
  private final FilterEdits edits;
  private final List<Active> active = new ArrayList<>();

  private ActiveFilters(SearchParams params) {
    this.params = params;
    this.edits = new FilterEdits(params.filters());
  }

  static List<Active> of(SearchParams params) {
    ActiveFilters filters = new ActiveFilters(params);
    filters.collect(params.filters());
    return List.copyOf(filters.active);
  }

  private void collect(Filters filters) {
    for (String code : filters.subjects()) {
      add(
          role(filters.subjectRole()) + named(code, params.settings().taxonomy()),
          edits.toggleSubject(code));
    }
    for (String code : filters.notSubjects()) {
      add("Excluding: " + named(code, params.settings().taxonomy()), edits.toggleNotSubject(code));
    }
    addYears("submitted in ", filters.years(), rest -> edits.years(rest));
    addYears("not submitted in ", filters.notYears(), rest -> edits.notYears(rest));
    for (AnnouncementType type : filters.types()) {
      add("announced as " + type.code(), edits.toggleType(type));
    }
    for (AnnouncementType type : filters.notTypes()) {
      add("not announced as " + type.code(), edits.toggleNotType(type));
    }
    for (Mark mark : filters.marks()) {
      add("marked as " + mark.code(), edits.toggleMark(mark));
    }
    for (Mark mark : filters.notMarks()) {
      add("not marked as " + mark.code(), edits.toggleNotMark(mark));
    }
    if (filters.pages() != null) {
      add(filters.pages().describe(), filters.toBuilder().pages(null).build());
    }
    if (filters.asOf() != null) {
      add("as of " + filters.asOf(), filters.toBuilder().asOf(null).build());
    }
    for (String author : filters.authors()) {
      add("by " + author, edits.toggleAuthor(author));
    }
    for (String author : filters.notAuthors()) {
      add("not by " + author, edits.toggleNotAuthor(author));
    }
    if (filters.from() != null || filters.to() != null) {
      add(
          TextFormat.span(filters.dateField(), filters.from(), filters.to()),
          edits.dates(Filters.NONE.dateField(), null, null));
    }
  }

  /** Years in a row are one filter to a reader. */
  private void addYears(String what, Set<Integer> years, Function<Set<Integer>, Filters> edit) {
    for (YearSpan span : YearSpan.of(years)) {
      Set<Integer> rest = new LinkedHashSet<>(years);
      rest.removeIf(span::contains);
      add(what + span.inWords(), edit.apply(rest));
    }
  }

  private void add(String label, Filters without) {
    active.add(new Active(label, params.withFilters(without)));
  }

  static String named(String code, Taxonomy taxonomy) {
    return taxonomy.name(code).map(name -> name + " (" + code + ")").orElse(code);
  }

  private static String role(SubjectRole role) {
    return switch (role) {
      case ANY -> "";
      case PRIMARY -> "Primary: ";
      case CROSS -> "Cross-listed: ";
    };
  }
}
