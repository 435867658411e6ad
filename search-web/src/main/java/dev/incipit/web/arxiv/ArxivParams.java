package dev.incipit.web.arxiv;

import dev.incipit.web.params.Problem;
import dev.incipit.web.params.ProblemException;
import dev.incipit.web.params.QueryString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a request of arXiv's search interface asks for. Parameters with other names are passed over,
 * as arXiv does.
 *
 * @param searchQuery the query as it came; empty when there is none
 * @param idList ids in the order given, each possibly with a version
 * @param order the order of the answers
 * @param leftToRight whether operators have no precedence, as at arXiv
 * @param start the place of the first answer, from 0
 * @param maxResults how many answers at most, 0 to {@value #MAX_SLICE}
 */
record ArxivParams(
    String searchQuery,
    List<String> idList,
    ArxivOrder order,
    boolean leftToRight,
    int start,
    int maxResults) {

  /** Most answers to one request; arXiv gives no more either. */
  static final int MAX_SLICE = 2_000;

  /** How many answers can be reached in all, and how many may be asked for. */
  static final int MAX_REACH = 30_000;

  /** Most ids in a list. */
  static final int MAX_IDS = 500;

  private static final int DEFAULT_RESULTS = 10;

  /**
   * Reads parameters.
   *
   * @throws ProblemException if a value cannot be used; it says so in arXiv's words where arXiv has
   *     some
   */
  static ArxivParams read(QueryString query) {
    int wanted = number(query, "max_results", DEFAULT_RESULTS);
    if (wanted > MAX_REACH) {
      throw Problem.invalid("max_results", "max_results must be <= " + MAX_REACH).asException();
    }
    List<String> ids = ids(query);
    if (ids.size() > MAX_IDS) {
      throw Problem.invalid("id_list", "id_list has at most " + MAX_IDS + " ids").asException();
    }
    return new ArxivParams(
        one(query, "search_query"),
        ids,
        ArxivOrder.read(one(query, "sortBy"), one(query, "sortOrder")),
        leftToRight(one(query, "compat")),
        number(query, "start", 0),
        Math.min(wanted, MAX_SLICE));
  }

  /** The ids may be divided by commas, or each have a parameter, or both. */
  private static List<String> ids(QueryString query) {
    return query.all("id_list").stream()
        .flatMap(list -> Stream.of(list.split("[,\\s]+")))
        .filter(id -> !id.isBlank())
        .toList();
  }

  private static boolean leftToRight(String compat) {
    return switch (compat) {
      case "" -> false;
      case "strict" -> true;
      default ->
          throw Problem.invalid("compat", "compat must be strict, or left out").asException();
    };
  }

  private static String one(QueryString query, String name) {
    return query.all(name).stream().map(String::strip).findFirst().orElse("");
  }

  private static int number(QueryString query, String name, int fallback) {
    String value = one(query, name);
    if (value.isEmpty()) {
      return fallback;
    }
    try {
      long number = Long.parseLong(value);
      if (number < 0) {
        throw Problem.invalid(name, name + " must be non-negative").asException();
      }
      return (int) Math.min(number, Integer.MAX_VALUE);
    } catch (NumberFormatException e) {
      throw Problem.invalid(name, name + " must be an integer").asException();
    }
  }

  /** The parameters of a request for the same. */
  QueryString asQuery() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("search_query", List.of(searchQuery));
    values.put("start", List.of(Integer.toString(start)));
    values.put("max_results", List.of(Integer.toString(maxResults)));
    values.put("id_list", List.of(String.join(",", idList)));
    values.putAll(order.asQuery());
    if (leftToRight) {
      values.put("compat", List.of("strict"));
    }
    return new QueryString(values);
  }

  /** The request with all defaults filled in, as the title of the answer tells it. */
  String canonical() {
    return String.format(
        Locale.ROOT,
        "search_query=%s&id_list=%s&start=%d&max_results=%d",
        searchQuery,
        String.join(",", idList),
        start,
        maxResults);
  }
}
