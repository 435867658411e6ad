package dev.incipit.lucene;

import dev.incipit.search.Sort;
import org.apache.lucene.search.SortField;

/** The orders of hits; the last key is the id, so that no two hits are equal. */
final class Order {
  private Order() {}

  static org.apache.lucene.search.Sort of(Sort sort) {
    return switch (sort) {
      case RELEVANCE ->
          new org.apache.lucene.search.Sort(
              SortField.FIELD_SCORE, new SortField(Schema.ID, SortField.Type.STRING, false));
      case NEWEST -> byDate(true, Long.MIN_VALUE);
      case OLDEST -> byDate(false, Long.MAX_VALUE);
    };
  }

  /** By date; papers without a date come last either way. */
  private static org.apache.lucene.search.Sort byDate(boolean newest, long missing) {
    return new org.apache.lucene.search.Sort(
        new SortField(Schema.DATE, SortField.Type.LONG, newest, missing),
        new SortField(Schema.ID, SortField.Type.STRING, newest));
  }
}
