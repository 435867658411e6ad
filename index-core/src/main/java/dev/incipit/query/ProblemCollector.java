package dev.incipit.query;

import dev.incipit.query.QueryProblem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with one query. */
final class ProblemCollector {
  /** More of one kind would bury the rest. */
  private static final int MOST_OF_A_CODE = 8;

  private static final int LONGEST_ECHO = 80;

  private final List<QueryProblem> found = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  void note(String code, int position, String message) {
    add(code, position, message, Severity.NOTE);
  }

  void warn(String code, int position, String message) {
    add(code, position, message, Severity.WARNING);
  }

  void limit(String code, int position, String message) {
    add(code, position, message, Severity.LIMIT);
  }

  private void add(String code, int position, String message, Severity severity) {
    if (counts.merge(code, 1, Integer::sum) <= MOST_OF_A_CODE) {
      found.add(new QueryProblem(code, message, position, severity));
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** How often this code was told so far. */
  int count(String code) {
    return counts.getOrDefault(code, 0);
  }

  List<QueryProblem> inOrder() {
    return found.stream().sorted(Comparator.comparingInt(QueryProblem::position)).toList();
  }

  /** A text to repeat in a message, in quotes, and not all of a long one. */
  static String echo(String text) {
    return "'"
        + (text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "...")
        + "'";
  }
}
