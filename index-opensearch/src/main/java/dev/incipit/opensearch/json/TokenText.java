package dev.incipit.opensearch.json;

import java.util.List;

/**
 * Writes terms so that the index's analyzers read them back: those of one position joined,
 * positions with blanks between them. What could be mistaken for a sign between terms is in no term
 * of ours.
 */
final class TokenText {
  /** Stands where nothing is. */
  static final String HOLE = "¤";

  private static final char JOINT = '¦';

  private TokenText() {}

  /** The terms of one position. */
  static String of(List<String> terms) {
    terms.forEach(TokenText::check);
    return terms.isEmpty() ? HOLE : String.join(String.valueOf(JOINT), terms);
  }

  /** A term and how often it counts. */
  static String counted(String term, int count) {
    check(term);
    return term + JOINT + count;
  }

  private static void check(String term) {
    boolean odd =
        term.isEmpty()
            || term.equals(HOLE)
            || term.chars().anyMatch(c -> c == JOINT || Character.isWhitespace(c));
    if (odd) {
      throw new IllegalArgumentException("no term of a text: \"" + term + "\"");
    }
  }
}
