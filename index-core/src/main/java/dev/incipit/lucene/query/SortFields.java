package dev.incipit.lucene.query;

import dev.incipit.engine.EngineRequest;
import dev.incipit.lucene.document.Schema;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import org.apache.lucene.search.SortField;

/** The orders of hits; the last key is the id, so that no two hits are equal. */
public final class SortFields {
  private SortFields() {}

  public static org.apache.lucene.search.Sort of(Sort sort) {
    EngineRequest.Order order = asData(sort);
    return order.byScore()
        ? new org.apache.lucene.search.Sort(
            SortField.FIELD_SCORE, new SortField(Schema.ID, SortField.Type.STRING, false))
        : by(order.field(), order.downwards());
  }

  /** The same for another engine. */
  public static EngineRequest.Order asData(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> EngineRequest.Order.BEST;
      case NEWEST -> new EngineRequest.Order(Schema.DATE, true);
      case OLDEST -> new EngineRequest.Order(Schema.DATE, false);
      case LAST_SUBMITTED -> new EngineRequest.Order(Schema.SUBMITTED_AT, true);
      case FIRST_SUBMITTED -> new EngineRequest.Order(Schema.SUBMITTED_AT, false);
      case LAST_UPDATED -> new EngineRequest.Order(Schema.UPDATED_AT, true);
      case FIRST_UPDATED -> new EngineRequest.Order(Schema.UPDATED_AT, false);
    };
  }

  /**
   * The order of a request: without words there is nothing to rank by; then the newest come first.
   */
  public static Sort meant(SearchRequest request) {
    return request.sort() == Sort.RELEVANCE && !QueryCompiler.ranks(request.query())
        ? Sort.NEWEST
        : request.sort();
  }

  /** By a date; papers without a date come last either way. */
  private static org.apache.lucene.search.Sort by(String date, boolean newest) {
    long missing = newest ? Long.MIN_VALUE : Long.MAX_VALUE;
    return new org.apache.lucene.search.Sort(
        new SortField(date, SortField.Type.LONG, newest, missing),
        new SortField(Schema.ID, SortField.Type.STRING, newest));
  }
}
