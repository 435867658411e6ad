package dev.incipit.search;

/**
 * A way to go on with a search that is being typed.
 *
 * @param kind what it leads to
 * @param text what people read
 * @param query what to search for, in the query language
 * @since 0.1.0
 */
public record Suggestion(Kind kind, String text, String query) {

  /** What a suggestion leads to. */
  public enum Kind {
    /** A word, or a few in a row. */
    WORD,
    /** A subject, an archive or a group. */
    SUBJECT,
    /** An author. */
    AUTHOR,
    /** One paper, by its title. */
    TITLE
  }
}
