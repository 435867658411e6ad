package dev.incipit.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts over all matches, exact. A filter on one field does not narrow that field's own counts
 * (drill-sideways), so that alternatives stay in sight; years and months are one in this. Fields
 * not asked for are empty.
 *
 * @param subjects the subject tree, largest first
 * @param years years of submission, newest first
 * @param types types of announcement, in the order of a listing
 * @param marks what papers tell of themselves, in the order of {@link dev.incipit.mark.Mark}
 * @param authors the most frequent authors, at most {@link SearchRequest#authors}, and any that are
 *     filtered by
 * @param months months of submission such as {@code 2026-04}, newest first
 * @param fields keywords by the declared field that they are of, the most frequent first; narrowed
 *     by all filters
 * @since 0.1.0
 */
public record Facets(
    List<SubjectCount> subjects,
    List<FacetCount> years,
    List<FacetCount> types,
    List<FacetCount> marks,
    List<FacetCount> authors,
    List<FacetCount> months,
    Map<String, List<FacetCount>> fields) {

  /** No counts. */
  public static final Facets NONE =
      new Facets(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

  /** Copies the lists. */
  public Facets {
    subjects = List.copyOf(subjects);
    years = List.copyOf(years);
    types = List.copyOf(types);
    marks = List.copyOf(marks);
    authors = List.copyOf(authors);
    months = List.copyOf(months);
    fields = fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(fields));
  }
}
