package dev.incipit.web.arxiv;

import dev.incipit.search.Sort;
import dev.incipit.web.params.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of the answers, from {@code sortBy} and {@code sortOrder}.
 *
 * @param sort the order of the index
 * @param reversed whether the answers are to come the other way round
 */
record ArxivOrder(Sort sort, boolean reversed) {

  /** The parameters that ask for this order; none for the usual one. */
  Map<String, List<String>> asQuery() {
    return switch (sort) {
      case RELEVANCE, NEWEST, OLDEST -> reversed ? of("relevance", true) : Map.of();
      case LAST_SUBMITTED -> of("submittedDate", false);
      case FIRST_SUBMITTED -> of("submittedDate", true);
      case LAST_UPDATED -> of("lastUpdatedDate", false);
      case FIRST_UPDATED -> of("lastUpdatedDate", true);
    };
  }

  private static Map<String, List<String>> of(String by, boolean ascending) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("sortBy", List.of(by));
    values.put("sortOrder", List.of(ascending ? "ascending" : "descending"));
    return values;
  }

  static ArxivOrder read(String by, String direction) {
    boolean ascending =
        switch (direction) {
          case "", "descending" -> false;
          case "ascending" -> true;
          default ->
              throw Problem.invalid("sortOrder", "sortOrder must be in: ascending, descending")
                  .asException();
        };
    return switch (by) {
      case "", "relevance" -> new ArxivOrder(Sort.RELEVANCE, ascending);
      case "submittedDate" ->
          new ArxivOrder(ascending ? Sort.FIRST_SUBMITTED : Sort.LAST_SUBMITTED, false);
      case "lastUpdatedDate" ->
          new ArxivOrder(ascending ? Sort.FIRST_UPDATED : Sort.LAST_UPDATED, false);
      default ->
          throw Problem.invalid(
                  "sortBy", "sortBy must be in: relevance, lastUpdatedDate, submittedDate")
              .asException();
    };
  }
}
