package dev.incipit.web.page;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Taxonomy;
import dev.incipit.search.Filters;
import dev.incipit.search.SubjectRole;
import dev.incipit.web.params.FilterEdits;
import dev.incipit.web.params.SearchParams;
import java.util.ArrayList;
import java.util.List;

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
      add(role(filters.subjectRole()) + named(code), edits.toggleSubject(code));
    }
    for (String code : filters.notSubjects()) {
      add("not " + named(code), edits.toggleNotSubject(code));
    }
    for (int year : filters.years()) {
      add("submitted in " + year, edits.toggleYear(year));
    }
    for (AnnouncementType type : filters.types()) {
      add("announced as " + type.code(), edits.toggleType(type));
    }
    for (String author : filters.authors()) {
      add("by " + author, edits.toggleAuthor(author));
    }
    if (filters.from() != null || filters.to() != null) {
      add(
          Wording.span(filters.dateField(), filters.from(), filters.to()),
          edits.dates(Filters.NONE.dateField(), null, null));
    }
  }

  private void add(String label, Filters without) {
    active.add(new Active(label, params.withFilters(without)));
  }

  private static String named(String code) {
    return Taxonomy.arxiv().name(code).map(name -> name + " (" + code + ")").orElse(code);
  }

  private static String role(SubjectRole role) {
    return switch (role) {
      case ANY -> "";
      case PRIMARY -> "primary ";
      case CROSS -> "cross-listed in ";
    };
  }
}
