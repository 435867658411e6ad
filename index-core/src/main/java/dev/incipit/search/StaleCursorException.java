package dev.incipit.search;

/**
 * A cursor by relevance is of an earlier state of the index. Every paper that is added or removed
 * changes how rare words are, and so the scores of all papers: going on would skip some and repeat
 * others.
 *
 * @since 0.2.0
 */
public final class StaleCursorException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** Says what to do. */
  public StaleCursorException() {
    super(
        "papers were added or removed since this cursor was given, and with them all scores"
            + " changed; start again without a cursor, or sort by a date");
  }
}
