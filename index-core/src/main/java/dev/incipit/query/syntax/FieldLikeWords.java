package dev.incipit.query.syntax;

import java.util.Locale;
import java.util.Set;

/** Tells words that are meant as a field of a name that is none from others with a colon. */
public final class FieldLikeWords {
  /** Words that stand before a colon in prose. */
  private static final Set<String> LABELS =
      Set.of("note", "remark", "part", "case", "step", "question", "re", "vs", "cf", "eg", "ie");

  private static final int MOST_WORDS = 3;

  private FieldLikeWords() {}

  /**
   * Whether a word starts as a field would; a single letter does not.
   *
   * @param colon where its colon after letters stands; -1 if there is none
   * @param next the character after the word
   */
  public static boolean looksLikeField(String word, int colon, char next) {
    if (colon < 2 || LABELS.contains(word.substring(0, colon).toLowerCase(Locale.ROOT))) {
      return false;
    }
    return colon + 1 < word.length()
        ? Character.isLetterOrDigit(word.codePointAt(colon + 1)) || word.charAt(colon + 1) == '('
        : Letters.isQuote(next);
  }

  /** Whether a name is written as in titles: {@code GeoPE:A Unified Embedding for Tensors}. */
  public static boolean isTitle(String name, int words) {
    return words > MOST_WORDS && name.chars().anyMatch(Character::isUpperCase);
  }
}
