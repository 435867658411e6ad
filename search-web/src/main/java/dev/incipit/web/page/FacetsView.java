package dev.incipit.web.page;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.search.FacetCount;
import dev.incipit.search.Facets;
import dev.incipit.search.Filters;
import dev.incipit.search.SubjectRole;
import dev.incipit.web.params.FilterEdits;
import dev.incipit.web.params.SearchParams;
import java.util.List;
import java.util.function.Function;

/**
 * What a search can be narrowed by.
 *
 * @param roles how the chosen subjects must stand on a paper
 * @param subjects the subject tree
 * @param groups the other facets that have values
 * @param dates the span of days
 */
public record FacetsView(
    List<Link> roles, List<SubjectNodeView> subjects, List<Group> groups, DatesView dates) {

  /** Values shown before the rest is folded away. */
  static final int SHOWN = 8;

  /**
   * A facet that is a list.
   *
   * @param name its heading
   * @param shown the values in sight
   * @param more the values folded away
   */
  public record Group(String name, List<Value> shown, List<Value> more) {}

  /**
   * A value that can be chosen.
   *
   * @param label what people read
   * @param count papers that have it
   * @param chosen whether the search is narrowed by it
   * @param href the search with the value chosen, or with the choice undone
   */
  public record Value(String label, String count, boolean chosen, String href) {}

  static FacetsView of(SearchParams params, Facets facets) {
    Filters filters = params.filters();
    FilterEdits edits = new FilterEdits(filters);
    Function<Filters, String> href = changed -> params.withFilters(changed).href();
    List<Value> years =
        facets.years().stream()
            .filter(count -> count.value().matches("[0-9]{1,4}"))
            .map(count -> yearValue(count, filters, href, edits))
            .toList();
    List<Value> types =
        facets.types().stream()
            .flatMap(count ->
                AnnouncementType.ofCode(count.value()).stream()
                    .map(type -> typeValue(type, count, filters, href, edits)))
            .toList();
    List<Value> authors =
        facets.authors().stream()
            .map(count ->
                value(
                    count.label(),
                    count,
                    filters.authors().contains(count.value()),
                    href.apply(edits.toggleAuthor(count.value()))))
            .toList();
    return new FacetsView(
        roles(filters.subjectRole(), edits, href),
        SubjectNodeView.of(params, facets.subjects()),
        List.of(group("Year", years), group("Announced as", types), group("Author", authors)),
        DatesView.of(params));
  }

  private static Value yearValue(
      FacetCount count, Filters filters, Function<Filters, String> href, FilterEdits edits) {
    int year = Integer.parseInt(count.value());
    return value(
        count.label(), count, filters.years().contains(year), href.apply(edits.toggleYear(year)));
  }

  private static Value typeValue(
      AnnouncementType type,
      FacetCount count,
      Filters filters,
      Function<Filters, String> href,
      FilterEdits edits) {
    return value(
        Wording.badge(type),
        count,
        filters.types().contains(type),
        href.apply(edits.toggleType(type)));
  }

  private static Value value(String label, FacetCount count, boolean chosen, String href) {
    return new Value(label, Wording.number(count.count()), chosen, href);
  }

  /** Folds away what is far down, but nothing that is chosen. */
  private static Group group(String name, List<Value> values) {
    int shown = SHOWN;
    for (int i = SHOWN; i < values.size(); i++) {
      shown = values.get(i).chosen() ? i + 1 : shown;
    }
    int cut = Math.min(shown, values.size());
    return new Group(name, values.subList(0, cut), values.subList(cut, values.size()));
  }

  private static List<Link> roles(
      SubjectRole current, FilterEdits edits, Function<Filters, String> href) {
    return List.of(SubjectRole.values()).stream()
        .map(role -> new Link(roleName(role), href.apply(edits.role(role)), role == current))
        .toList();
  }

  private static String roleName(SubjectRole role) {
    return switch (role) {
      case ANY -> "any";
      case PRIMARY -> "primary";
      case CROSS -> "cross-list";
    };
  }
}
