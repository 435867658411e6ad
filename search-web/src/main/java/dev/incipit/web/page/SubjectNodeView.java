package dev.incipit.web.page;

import dev.incipit.search.Filters;
import dev.incipit.search.SubjectCount;
import dev.incipit.search.SubjectRole;
import dev.incipit.web.params.FilterEdits;
import dev.incipit.web.params.SearchParams;
import java.util.List;

/**
 * A node of the subject tree as a filter.
 *
 * @param code the code
 * @param name the name
 * @param count papers that choosing it would find, in the role that is asked for
 * @param split how many of them have it as primary subject and how many not, in words
 * @param chosen whether the search is narrowed to it
 * @param excluded whether the search leaves it out
 * @param href the search with the choice toggled
 * @param excludeHref the search with the exclusion toggled
 * @param shown the nodes under it that are in sight
 * @param more the nodes under it that are folded away
 */
public record SubjectNodeView(
    String code,
    String name,
    String count,
    String split,
    boolean chosen,
    boolean excluded,
    String href,
    String excludeHref,
    List<SubjectNodeView> shown,
    List<SubjectNodeView> more) {

  static List<SubjectNodeView> of(SearchParams params, List<SubjectCount> nodes) {
    return nodes.stream().map(node -> of(params, node)).toList();
  }

  private static SubjectNodeView of(SearchParams params, SubjectCount node) {
    Filters filters = params.filters();
    FilterEdits edits = new FilterEdits(filters);
    List<SubjectNodeView> children = of(params, node.children());
    int shown = FacetsView.SHOWN;
    for (int i = shown; i < children.size(); i++) {
      shown = children.get(i).isTouched() ? i + 1 : shown;
    }
    int cut = Math.min(shown, children.size());
    return new SubjectNodeView(
        node.value(),
        node.label(),
        Wording.number(count(node, filters.subjectRole())),
        split(node),
        filters.subjects().contains(node.value()),
        filters.notSubjects().contains(node.value()),
        params.withFilters(edits.toggleSubject(node.value())).href(),
        params.withFilters(edits.toggleNotSubject(node.value())).href(),
        children.subList(0, cut),
        children.subList(cut, children.size()));
  }

  private static String split(SubjectCount node) {
    if (node.primary() == 0 || node.cross() == 0) {
      return node.cross() == 0 ? "all primary" : "all cross";
    }
    return Wording.number(node.primary()) + " primary · " + Wording.number(node.cross()) + " cross";
  }

  private static long count(SubjectCount node, SubjectRole role) {
    return switch (role) {
      case ANY -> node.count();
      case PRIMARY -> node.primary();
      case CROSS -> node.cross();
    };
  }

  /** Whether it, or a node under it, is chosen or excluded. */
  private boolean isTouched() {
    return chosen
        || excluded
        || shown.stream().anyMatch(SubjectNodeView::isTouched)
        || more.stream().anyMatch(SubjectNodeView::isTouched);
  }
}
