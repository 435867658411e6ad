package dev.incipit.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.incipit.search.FacetCount;
import dev.incipit.search.Facets;
import dev.incipit.search.SubjectCount;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts over all matches; what was not asked for is empty, and months are left out. */
record FacetsJson(
    List<SubjectCountJson> subject,
    List<CountJson> year,
    List<CountJson> type,
    List<CountJson> mark,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<CountJson>> field,
    List<CountJson> author,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CountJson> month) {

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
        fields(facets.fields()),
        counts(facets.authors()),
        counts(facets.months()));
  }

  private static Map<String, List<CountJson>> fields(Map<String, List<FacetCount>> fields) {
    Map<String, List<CountJson>> counts = new TreeMap<>();
    fields.forEach((name, values) -> counts.put(name, counts(values)));
    return counts;
  }

  private static List<CountJson> counts(List<FacetCount> counts) {
    return counts.stream().map(c -> new CountJson(c.value(), c.label(), c.count())).toList();
  }
}
