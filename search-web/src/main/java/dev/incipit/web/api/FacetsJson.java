package dev.incipit.web.api;

import dev.incipit.search.FacetCount;
import dev.incipit.search.Facets;
import dev.incipit.search.SubjectCount;
import java.util.List;

/** Counts over all matches; what was not asked for is empty. */
record FacetsJson(
    List<SubjectCountJson> subject,
    List<CountJson> year,
    List<CountJson> type,
    List<CountJson> mark,
    List<CountJson> author) {

  /** A value and how many matches have it. */
  record CountJson(String value, String label, long count) {}

  /** A node of the subject tree. */
  record SubjectCountJson(
      String value,
      String label,
      long count,
      long primary,
      long cross,
      List<SubjectCountJson> children) {

    static SubjectCountJson of(SubjectCount node) {
      return new SubjectCountJson(
          node.value(),
          node.label(),
          node.count(),
          node.primary(),
          node.cross(),
          node.children().stream().map(SubjectCountJson::of).toList());
    }
  }

  static FacetsJson of(Facets facets) {
    return new FacetsJson(
        facets.subjects().stream().map(SubjectCountJson::of).toList(),
        counts(facets.years()),
        counts(facets.types()),
        counts(facets.marks()),
        counts(facets.authors()));
  }

  private static List<CountJson> counts(List<FacetCount> counts) {
    return counts.stream().map(c -> new CountJson(c.value(), c.label(), c.count())).toList();
  }
}
