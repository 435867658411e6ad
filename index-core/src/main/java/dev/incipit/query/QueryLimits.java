package dev.incipit.query;

/**
 * How much a query may ask for. What lies beyond a limit is left out and told as a {@link
 * QueryProblem} of severity {@link QueryProblem.Severity#LIMIT}.
 */
public final class QueryLimits {
  /** Longest query, in UTF-16 units. */
  public static final int MAX_LENGTH = 4_000;

  /** Most words, those between quotes counted too; stop words and other conditions apart. */
  public static final int MAX_WORDS = 64;

  /** Most words of a running text, of which {@link #MAX_WORDS} are searched. */
  public static final int MAX_TYPED_WORDS = 400;

  /** How deep parentheses nest. */
  public static final int MAX_DEPTH = 50;

  /** Most fuzzy words. */
  public static final int MAX_FUZZY = 3;

  /** Longest fuzzy word, in UTF-16 units. */
  public static final int MAX_FUZZY_LENGTH = 64;

  /** How many letters a fuzzy word may differ by. */
  public static final int MAX_EDITS = 2;

  /** Most words with a star. */
  public static final int MAX_PREFIXES = 8;

  /** Fewest characters before a star. */
  public static final int MIN_PREFIX = 2;

  /** How many moves of a word a phrase may differ by. */
  public static final int MAX_SLOP = 100;

  private QueryLimits() {}

  static String tooLong(int length) {
    return "A query has at most %d characters, this one has %d; the rest was left out."
        .formatted(MAX_LENGTH, length);
  }

  static String tooManyWords() {
    return "A query has at most " + MAX_WORDS + " words; from here on it was left out.";
  }

  static String manyWords() {
    return "Of a longer text those " + MAX_WORDS + " words were searched that tell most.";
  }

  static String tooDeep() {
    return "Parentheses nest at most " + MAX_DEPTH + " deep; the inner ones were left out.";
  }

  static String tooManyFuzzy() {
    return "At most " + MAX_FUZZY + " words may carry a ~; this one is searched as written.";
  }

  static String fuzzyTooLong() {
    return "A word with ~ has at most %d characters; this one is searched as written."
        .formatted(MAX_FUZZY_LENGTH);
  }

  static String tooManyEdits() {
    return "After a word's ~ at most " + MAX_EDITS + " may stand; " + MAX_EDITS + " was taken.";
  }

  static String tooManyPrefixes() {
    return "At most " + MAX_PREFIXES + " words may end in *; this one is searched as written.";
  }

  static String prefixTooShort() {
    return "At least "
        + MIN_PREFIX
        + " characters must stand before *; searched as a word without the star.";
  }

  static String slopTooLarge() {
    return "After a phrase's ~ at most " + MAX_SLOP + " may stand; " + MAX_SLOP + " was taken.";
  }
}
