package dev.incipit.query;

import java.util.Locale;
import java.util.Set;

/** Tells {@code titel:blink}, which is meant as a field, from other words with a colon. */
final class UnknownFields {
  /** Words that stand before a colon in prose. */
  private static final Set<String> LABELS =
      Set.of("note", "remark", "part", "case", "step", "question", "re", "vs", "cf", "eg", "ie");

  private UnknownFields() {}

  /**
   * Whether a word starts as a field would; a single letter does not.
   *
   * @param colon where its colon after letters stands; -1 if there is none
   * @param next the character after the word
   */
  static boolean looksLikeField(String word, int colon, char next) {
    if (colon < 2 || LABELS.contains(word.substring(0, colon).toLowerCase(Locale.ROOT))) {
      return false;
    }
    return colon + 1 < word.length()
        ? Character.isLetterOrDigit(word.codePointAt(colon + 1)) || word.charAt(colon + 1) == '('
        : Letters.isQuote(next);
  }

  static void tell(ProblemCollector problems, String name, int position) {
    String meant =
        name.length() < 3
            ? ""
            : Nearest.of(name, Field.names())
                .map(near -> " Did you mean " + near + ":?")
                .orElse("");
    problems.warn(
        "unknown-field",
        position,
        ProblemCollector.echo(name + ":")
            + " is not a field, so it was searched as words."
            + meant
            + " The fields are "
            + Field.KNOWN
            + ".");
  }
}
