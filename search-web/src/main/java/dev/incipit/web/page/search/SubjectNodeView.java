package dev.incipit.web.page.search;

import dev.incipit.search.Filters;
import dev.incipit.search.SubjectCount;
import dev.incipit.search.SubjectRole;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.FilterEdits;
import dev.incipit.web.params.SearchParams;
import java.util.ArrayList;
import java.util.List;

/**
 * A node of the subject tree as a filter.
 *
 * @param code the code
 * @param name the name
 * @param count papers that choosing it would find, in the role that is asked for
 * @param split how many of them have it as primary subject and how many not, in words
 * @param chosen whether the search is narrowed to it
 * @param href the search with the choice toggled
 * @param excludeHref the search without its papers
 * @param shown the nodes under it that are in sight
 * @param more the nodes under it that are folded away
 */
public record SubjectNodeView(
    String code,
    String name,
    String count,
    String split,
    boolean chosen,
    String href,
    String excludeHref,
    List<SubjectNodeView> shown,
    List<SubjectNodeView> more) {

  /** The tree as far as it has papers in the role asked for, large things in sight. */
  static List<SubjectNodeView> of(SearchParams params, List<SubjectCount> roots) {
    List<SubjectNodeView> views = new ArrayList<>();
    for (SubjectCount root : roots) {
      views.add(of(params, root, views.isEmpty() ? GroupView.SHOWN : 0));
    }
    return views.stream().filter(node -> !node.isEmpty()).toList();
  }

  private static SubjectNodeView of(SearchParams params, SubjectCount node, int inSight) {
    Filters filters = params.filters();
    FilterEdits edits = new FilterEdits(filters);
    List<SubjectNodeView> shown = new ArrayList<>();
    List<SubjectNodeView> more = new ArrayList<>();
    for (SubjectCount under : node.children()) {
      SubjectNodeView child = of(params, under, 0);
      if (!child.isEmpty()) {
        boolean inFront = shown.size() + more.size() < inSight;
        (inFront || child.isTouched() ? shown : more).add(child);
      }
    }
    return new SubjectNodeView(
        node.value(),
        node.label(),
        TextFormat.number(count(node, filters.subjectRole())),
        split(node),
        filters.subjects().contains(node.value()),
        params.withFilters(edits.toggleSubject(node.value())).href(),
        params.withFilters(edits.toggleNotSubject(node.value())).href(),
        List.copyOf(shown),
        List.copyOf(more));
  }

  static String split(SubjectCount node) {
    if (node.primary() == 0 || node.cross() == 0) {
      return node.cross() == 0 ? "all primary" : "all cross";
    }
    return TextFormat.number(node.primary())
        + " primary · "
        + TextFormat.number(node.cross())
        + " cross";
  }

  private static long count(SubjectCount node, SubjectRole role) {
    return switch (role) {
      case ANY -> node.count();
      case PRIMARY -> node.primary();
      case CROSS -> node.cross();
    };
  }

  /** Whether choosing it would find nothing; then it is of use only to undo a choice. */
  private boolean isEmpty() {
    return count.equals("0") && !isTouched();
  }

  /** Whether it, or a node under it, is chosen. */
  boolean isTouched() {
    return chosen
        || shown.stream().anyMatch(SubjectNodeView::isTouched)
        || more.stream().anyMatch(SubjectNodeView::isTouched);
  }

  /** The code as people know it; empty for groups, and where the name is the code. */
  public String shortCode() {
    return code.startsWith("grp_") || code.equals(name) ? "" : code;
  }
}
