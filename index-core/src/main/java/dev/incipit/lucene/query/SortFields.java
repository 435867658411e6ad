package dev.incipit.lucene.query;

import dev.incipit.document.Schema;
import dev.incipit.engine.EngineRequest;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The orders of hits; the last key is the id, so that no two hits are equal. */
public final class SortFields {
  private SortFields() {}

  /** The order of a request. */
  public static Sort of(EngineRequest.Order order) {
    return order.byScore()
        ? new Sort(SortField.FIELD_SCORE, new SortField(Schema.ID, SortField.Type.STRING, false))
        : by(order.field(), order.downwards());
  }

  /** By a date; papers without a date come last either way. */
  private static Sort by(String date, boolean newest) {
    long missing = newest ? Long.MIN_VALUE : Long.MAX_VALUE;
    return new Sort(
        new SortField(date, SortField.Type.LONG, newest, missing),
        new SortField(Schema.ID, SortField.Type.STRING, newest));
  }
}
