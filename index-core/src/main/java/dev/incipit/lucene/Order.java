package dev.incipit.lucene;

import dev.incipit.search.SearchRequest;
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
      case NEWEST -> by(Schema.DATE, true);
      case OLDEST -> by(Schema.DATE, false);
      case LAST_SUBMITTED -> by(Schema.SUBMITTED_AT, true);
      case FIRST_SUBMITTED -> by(Schema.SUBMITTED_AT, false);
      case LAST_UPDATED -> by(Schema.UPDATED_AT, true);
      case FIRST_UPDATED -> by(Schema.UPDATED_AT, false);
    };
  }

  /**
   * The order of a request: without words there is nothing to rank by; then the newest come first.
   */
  static Sort meant(SearchRequest request) {
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
