package dev.incipit.lucene.facet;

import dev.incipit.document.Schema;
import java.util.List;

/**
 * What facets are counted from, in memory. Thread-safe.
 *
 * @param subjects subjects and primary subjects
 * @param years years of submission
 * @param types types of announcement
 * @param marks what papers tell of themselves
 * @param authors names
 */
public record FacetColumns(
    ColumnCache<OrdinalColumn> subjects,
    ColumnCache<OrdinalColumn> years,
    ColumnCache<OrdinalColumn> types,
    ColumnCache<OrdinalColumn> marks,
    ColumnCache<AuthorColumn> authors) {

  /** Nothing in memory yet. */
  public static FacetColumns none() {
    return new FacetColumns(
        shared(Schema.SUBJECT, Schema.PRIMARY),
        shared(Schema.YEAR),
        shared(Schema.TYPE),
        shared(Schema.MARK),
        new ColumnCache<>(AuthorColumn::of));
  }

  private static ColumnCache<OrdinalColumn> shared(String... fields) {
    List<String> all = List.of(fields);
    return new ColumnCache<>(segment -> OrdinalColumn.of(segment, all));
  }
}
