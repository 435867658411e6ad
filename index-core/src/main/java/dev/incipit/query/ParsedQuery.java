package dev.incipit.query;

import java.util.List;

/**
 * A query text and what was understood of it.
 *
 * @param text what was typed
 * @param query the tree; {@link Query.All} when the text is blank
 * @param problems what could not be taken as written, in order of position; empty when all is well
 */
public record ParsedQuery(String text, Query query, List<QueryProblem> problems) {
  /** Copies the problems. */
  public ParsedQuery {
    problems = List.copyOf(problems);
  }

  /** {@return whether everything was taken as written, notes aside} */
  public boolean isClean() {
    return problems.stream().allMatch(QueryProblem::isNote);
  }

  /** {@return whether the query asks for more than {@link QueryLimits} allow} */
  public boolean isOverLimit() {
    return problems.stream().anyMatch(problem -> problem.severity() == QueryProblem.Severity.LIMIT);
  }
}
