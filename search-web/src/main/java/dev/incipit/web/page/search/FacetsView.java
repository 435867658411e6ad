package dev.incipit.web.page.search;

import dev.incipit.mark.Mark;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.search.FacetCount;
import dev.incipit.search.Facets;
import dev.incipit.search.Filters;
import dev.incipit.search.SubjectRole;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.FilterEdits;
import dev.incipit.web.params.SearchParams;
import java.util.ArrayList;
import java.util.List;

/**
 * What a search can be narrowed by.
 *
 * @param roles how the chosen subjects must stand on a paper; empty when none is chosen
 * @param subjects the roots of the subject tree that are in sight
 * @param moreSubjects the roots folded away
 * @param notSubjects the subjects left out, each linked to the search with them
 * @param years the years of submission
 * @param types the types of announcement
 * @param marks what papers tell of themselves
 * @param declared the keywords of each field that the index declares
 * @param authors the most frequent authors
 * @param dates the span of days
 */
public record FacetsView(
    List<Link> roles,
    List<SubjectNodeView> subjects,
    List<SubjectNodeView> moreSubjects,
    List<Link> notSubjects,
    YearsView years,
    GroupView types,
    GroupView marks,
    List<GroupView> declared,
    GroupView authors,
    DatesView dates) {

  /** As many as arXiv has, and some; papers of other sources name any number of subjects. */
  private static final int ROOTS = 10;

  public static FacetsView of(SearchParams params, Facets all) {
    Facets facets = FacetRoom.of(params).within(all);
    FilterEdits edits = new FilterEdits(params.filters());
    List<FacetCount> years =
        facets.years().stream().filter(count -> count.value().matches("[0-9]{1,4}")).toList();
    List<SubjectNodeView> shown = new ArrayList<>();
    List<SubjectNodeView> more = new ArrayList<>();
    for (SubjectNodeView root : SubjectNodeView.of(params, facets.subjects())) {
      boolean inFront = shown.size() + more.size() < ROOTS;
      (inFront || root.isTouched() ? shown : more).add(root);
    }
    return new FacetsView(
        params.filters().subjects().isEmpty() ? List.of() : roles(params, edits),
        List.copyOf(shown),
        List.copyOf(more),
        notSubjects(params, edits),
        YearsView.of(params, years, years(params, edits, years)),
        types(params, edits, facets.types()),
        marks(params, edits, facets.marks()),
        DeclaredFacets.of(params, facets.fields()),
        authors(params, facets.authors()),
        DatesView.of(params));
  }

  /** Whether there is a subject to which a role matters. */
  public boolean hasRoles() {
    return !roles.isEmpty();
  }

  private static GroupView years(SearchParams params, FilterEdits edits, List<FacetCount> counts) {
    Filters filters = params.filters();
    var years =
        new GroupView.Edits<Integer>(
            filters.years(), filters.notYears(), edits::toggleYear, edits::toggleNotYear);
    return GroupView.of(
        "Year",
        "facet-year",
        counts.stream()
            .map(c -> years.value(params, Integer.parseInt(c.value()), c.label(), c))
            .toList(),
        years.leftOut(params, String::valueOf),
        null);
  }

  private static GroupView types(SearchParams params, FilterEdits edits, List<FacetCount> counts) {
    Filters filters = params.filters();
    var types =
        new GroupView.Edits<AnnouncementType>(
            filters.types(), filters.notTypes(), edits::toggleType, edits::toggleNotType);
    return GroupView.of(
        "Announced as",
        "facet-type",
        counts.stream()
            .flatMap(count ->
                AnnouncementType.ofCode(count.value()).stream()
                    .map(type -> types.value(params, type, TextFormat.badge(type), count)))
            .toList(),
        types.leftOut(params, TextFormat::badge),
        null);
  }

  private static GroupView marks(SearchParams params, FilterEdits edits, List<FacetCount> counts) {
    Filters filters = params.filters();
    var marks =
        new GroupView.Edits<Mark>(
            filters.marks(), filters.notMarks(), edits::toggleMark, edits::toggleNotMark);
    return GroupView.of(
        "Marked as",
        "facet-mark",
        counts.stream()
            .flatMap(count ->
                Mark.ofCode(count.value()).stream()
                    .map(mark -> marks.value(params, mark, mark.label(), count)))
            .toList(),
        marks.leftOut(params, Mark::label),
        null);
  }

  private static GroupView authors(SearchParams params, List<FacetCount> counts) {
    List<GroupView.Value> values = authorValues(params, counts);
    return GroupView.of(
        "Author",
        "facet-author",
        values,
        authorEdits(params).leftOut(params, name -> name),
        values.size() > GroupView.SHOWN ? params.authorsHref() : null);
  }

  static List<GroupView.Value> authorValues(SearchParams params, List<FacetCount> counts) {
    var authors = authorEdits(params);
    return counts.stream().map(c -> authors.value(params, c.value(), c.label(), c)).toList();
  }

  private static GroupView.Edits<String> authorEdits(SearchParams params) {
    Filters filters = params.filters();
    FilterEdits edits = new FilterEdits(filters);
    return new GroupView.Edits<>(
        filters.authors(), filters.notAuthors(), edits::toggleAuthor, edits::toggleNotAuthor);
  }

  private static List<Link> notSubjects(SearchParams params, FilterEdits edits) {
    Filters filters = params.filters();
    return new GroupView.Edits<String>(
            filters.subjects(),
            filters.notSubjects(),
            edits::toggleSubject,
            edits::toggleNotSubject)
        .leftOut(params, code -> ActiveFilters.named(code, params.settings().taxonomy()));
  }

  private static List<Link> roles(SearchParams params, FilterEdits edits) {
    SubjectRole current = params.filters().subjectRole();
    return List.of(SubjectRole.values()).stream()
        .map(role ->
            new Link(roleName(role), params.withFilters(edits.role(role)).href(), role == current))
        .toList();
  }

  private static String roleName(SubjectRole role) {
    return switch (role) {
      case ANY -> "All";
      case PRIMARY -> "Primary only";
      case CROSS -> "Cross-lists only";
    };
  }
}
