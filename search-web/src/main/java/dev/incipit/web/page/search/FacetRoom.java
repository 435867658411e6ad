package dev.incipit.web.page.search;

import dev.incipit.search.Facets;
import dev.incipit.search.SubjectCount;
import dev.incipit.web.params.SearchParams;
import java.util.ArrayList;
import java.util.List;

/**
 * How many values of a facet a page lists. Each is linked to the whole search with it and without
 * it. The longer the search, the fewer values, so that a page stays one that a browser can show.
 *
 * @param values how many, at least those that are in sight
 */
record FacetRoom(int values) {
  /** Characters that the links of one facet have together. */
  private static final int CHARACTERS = 200_000;

  static FacetRoom of(SearchParams params) {
    int links = 2 * params.href().length();
    return new FacetRoom(Math.max(GroupView.SHOWN, CHARACTERS / links));
  }

  /** The facets as far as there is room. */
  Facets within(Facets facets) {
    return new Facets(
        within(facets.subjects(), new int[] {values}),
        within(facets.years()),
        within(facets.types()),
        within(facets.marks()),
        within(facets.authors()),
        facets.months(),
        facets.fields());
  }

  /** The first of a list. */
  <T> List<T> within(List<T> list) {
    return list.size() <= values ? list : list.subList(0, values);
  }

  /** Each root before its branches, as they are read. */
  private static List<SubjectCount> within(List<SubjectCount> nodes, int[] left) {
    List<SubjectCount> kept = new ArrayList<>();
    for (SubjectCount node : nodes) {
      if (left[0]-- <= 0) {
        break;
      }
      kept.add(
          new SubjectCount(
              node.value(),
              node.label(),
              node.count(),
              node.primary(),
              within(node.children(), left)));
    }
    return kept;
  }
}
