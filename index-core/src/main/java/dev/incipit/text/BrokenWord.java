package dev.incipit.text;

import java.util.Locale;

/**
 * What a word, a hyphen, a space and a further word in lower case were before they were scraped.
 *
 * <p>No dictionary is at hand, so the halves are judged by their form. Joining wrongly makes a word
 * that nobody searches for, while a hyphen kept wrongly still leaves both halves and the joined
 * form to the index. Hence halves are joined on evidence only: the second one looks like the end of
 * a word, or the first one like a beginning that cannot stand alone.
 */
enum BrokenWord {
  /** One word, broken at a line's end: "regard- ing". */
  SOLID,
  /** A compound, broken at its own hyphen: "post- completion". */
  HYPHENATED,
  /** Two words, the first of which shares a later one's ending: "cost- and risk-driving". */
  APART;

  /**
   * Judges two halves.
   *
   * @param chained whether a further hyphen is next to either half, as in "state-of- the-art"
   */
  static BrokenWord of(String head, String tail, boolean chained) {
    String first = head.toLowerCase(Locale.ROOT);
    if (WordPieces.SOLID_WORDS.contains(first + tail)) {
      return SOLID;
    }
    if (WordPieces.CONJUNCTIONS.contains(tail)) {
      return APART;
    }
    if (WordPieces.LINKS.contains(tail)) {
      return chained || WordPieces.TAKES_LINKS.contains(first) ? HYPHENATED : APART;
    }
    if (chained) {
      return HYPHENATED;
    }
    if (head.length() == 1) {
      return Character.isUpperCase(head.charAt(0)) ? APART : HYPHENATED;
    }
    if (isAcronym(head) || WordPieces.FIRM_PREFIXES.contains(first)) {
      return HYPHENATED;
    }
    if (isEnding(tail)) {
      return SOLID;
    }
    if (WordPieces.FUSED_PREFIXES.contains(first)) {
      return keepsPrefixApart(first, tail) ? HYPHENATED : SOLID;
    }
    if (WordPieces.PREFIXES.contains(first) || WordPieces.COMPOUND_TAILS.contains(tail)) {
      return HYPHENATED;
    }
    return WordPieces.BEGINNINGS.contains(first) || endsOpen(first) ? SOLID : HYPHENATED;
  }

  /** Whether a prefix that mostly grows onto its word does not, as in re-enter or in-depth. */
  private static boolean keepsPrefixApart(String prefix, String tail) {
    return (prefix.endsWith("e") && "ei".indexOf(tail.charAt(0)) >= 0)
        || WordPieces.AFTER_FUSED_PREFIXES.contains(tail);
  }

  /** Whether a half is a suffix after at most three consonants, and no word by itself. */
  private static boolean isEnding(String tail) {
    if (WordPieces.SHORT_WORDS.contains(tail)) {
      return false;
    }
    for (int i = 0; i <= 3 && i < tail.length(); i++) {
      if (WordPieces.SUFFIXES.contains(tail.substring(i))) {
        return true;
      }
      if ("aeiouy".indexOf(tail.charAt(i)) >= 0) {
        return false;
      }
    }
    return false;
  }

  /** Whether a half ends in a vowel that ends hardly any English word: "experi-", "formu-". */
  private static boolean endsOpen(String head) {
    return head.length() >= 4
        && "iu".indexOf(head.charAt(head.length() - 1)) >= 0
        && !WordPieces.OPEN_WORDS.contains(head);
  }

  private static boolean isAcronym(String head) {
    return head.chars().skip(1).anyMatch(Character::isUpperCase);
  }
}
