package dev.incipit.pipeline;

import dev.incipit.document.Schema;
import dev.incipit.engine.EngineRequest;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The orders of hits as an engine is told them. */
final class Orders {
  private Orders() {}

  /** The order of a sort, as of a day or null for now. */
  static EngineRequest.Order of(Sort sort, @Nullable LocalDate asOf) {
    // The last announcement may have come since; the first stays what it was.
    String day = asOf == null ? Schema.DATE : Schema.FIRST_DAY_AT;
    return switch (sort) {
      case RELEVANCE -> EngineRequest.Order.BEST;
      case NEWEST -> new EngineRequest.Order(day, true);
      case OLDEST -> new EngineRequest.Order(day, false);
      case LAST_SUBMITTED -> new EngineRequest.Order(Schema.SUBMITTED_AT, true);
      case FIRST_SUBMITTED -> new EngineRequest.Order(Schema.SUBMITTED_AT, false);
      case LAST_UPDATED -> new EngineRequest.Order(Schema.UPDATED_AT, true);
      case FIRST_UPDATED -> new EngineRequest.Order(Schema.UPDATED_AT, false);
    };
  }

  /**
   * The sort that a request means: without words there is nothing to rank by, and the newest come
   * first.
   */
  static Sort meant(SearchRequest request, boolean ranks) {
    return request.sort() == Sort.RELEVANCE && !ranks ? Sort.NEWEST : request.sort();
  }
}
