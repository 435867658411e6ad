package dev.incipit.lucene.facet;

import dev.incipit.lucene.document.Schema;

import java.util.List;

/**
 * What facets are counted from, in memory. Thread-safe.
 *
 * @param subjects subjects and primary subjects
 * @param years years of submission
 * @param types types of announcement
 * @param authors names
 */
public record FacetColumns(
    KeptColumns<SharedColumn> subjects,
    KeptColumns<SharedColumn> years,
    KeptColumns<SharedColumn> types,
    KeptColumns<AuthorColumn> authors) {

  /** Nothing in memory yet. */
  public static FacetColumns none() {
    return new FacetColumns(
        shared(Schema.SUBJECT, Schema.PRIMARY),
        shared(Schema.YEAR),
        shared(Schema.TYPE),
        new KeptColumns<>(AuthorColumn::of));
  }

  private static KeptColumns<SharedColumn> shared(String... fields) {
    List<String> all = List.of(fields);
    return new KeptColumns<>(segment -> SharedColumn.of(segment, all));
  }
}
