package dev.incipit.query;

/**
 * Something in a query that could not be taken as written.
 *
 * @param code a stable name for programs, as {@code unbalanced-quote}
 * @param message what is wrong and what was done instead, for people
 * @param position where in the query text, in UTF-16 units from 0
 * @param severity how much it matters
 */
public record QueryProblem(String code, String message, int position, Severity severity) {

  /** How much a problem matters. */
  public enum Severity {
    /** Worth a word, but the query was understood. */
    NOTE,
    /** A part was read otherwise than written; a strict caller refuses the query. */
    WARNING,
    /** More was asked than {@link QueryLimits} allow; a server refuses the query. */
    LIMIT
  }

  /**
   * Checks the position.
   *
   * @throws IllegalArgumentException if the position is negative
   */
  public QueryProblem {
    if (position < 0) {
      throw new IllegalArgumentException("positions count from 0, was " + position);
    }
  }

  /** {@return whether the query was understood all the same} */
  public boolean isNote() {
    return severity == Severity.NOTE;
  }
}
