package dev.incipit.query.syntax;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs of other query languages that this one has not, and what comes near them. */
public final class ForeignSigns {
  /** A weight behind a word; of a short word it is rather an exponent. */
  private static final Pattern BOOST =
      Pattern.compile(
          "(\\p{L}[\\p{L}-]{3,}|\\p{Lu}{3,})\\^\\d+(?:\\.\\d+)?|(\\p{L}+)\\^\\d+\\.\\d+");

  /** Names in formulas, which have exponents. */
  private static final Set<String> FORMULA_NAMES =
      Set.of(
          "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "theta", "iota", "kappa", "lambda",
          "omicron", "sigma", "upsilon", "omega", "sinh", "cosh", "tanh", "coth", "sech");

  private static final Pattern REGEX = Pattern.compile("/(.*[*+?\\[\\](){}|^$\\\\].*)/");

  /** Letters that an expression begins with, less one that may be repeated or missing. */
  private static final Pattern REGEX_START = Pattern.compile("[\\p{L}\\p{N}]*(?![*?{])");

  private static final Pattern INNER_WILDCARD =
      Pattern.compile("(\\p{L}[\\p{L}\\p{N}-]+?)[*?]+(?=[\\p{L}\\p{N}])[\\p{L}\\p{N}*?-]+");

  private static final Pattern FINAL_QUESTION_MARK = Pattern.compile("[\\p{L}\\p{N}-]{2,}\\?");

  private static final Pattern PROXIMITY =
      Pattern.compile("(NEAR|WITHIN|ADJ|PRE|W)(/?)(\\d{1,2})", Pattern.CASE_INSENSITIVE);

  /** Algorithms and algebras: {@code A*}, {@code C*}. */
  private static final Pattern STARRED_NAME = Pattern.compile("[A-Z]\\*");

  private static final Pattern QUOTED_NAME = Pattern.compile(".*[A-Z]\\*");

  private ForeignSigns() {}

  /**
   * An operator that asks for words near each other.
   *
   * @param distance how many words may stand between
   * @param inOrder whether the first word has to come first
   */
  public record Proximity(int distance, boolean inOrder) {}

  /** The word before a weight, as in {@code gossip^2}; empty if there is none. */
  public static Optional<String> boosted(String word) {
    Matcher boost = BOOST.matcher(word);
    if (!boost.matches()) {
      return Optional.empty();
    }
    String stem = boost.group(1) == null ? boost.group(2) : boost.group(1);
    return FORMULA_NAMES.contains(stem.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(stem);
  }

  /** Where a weight ends that starts here behind a quote or parenthesis; the start if none does. */
  public static int endOfBoost(String text, int start) {
    int end = start + 1;
    if (start >= text.length() || text.charAt(start) != '^') {
      return start;
    }
    while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    return end > start + 1 && isDigit(text.charAt(start + 1)) ? end : start;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a word is a regular expression between slashes; a path is none. */
  public static boolean isRegex(String word) {
    return REGEX.matcher(word).matches();
  }

  /** With what every word starts that a regular expression matches; may be empty. */
  public static String regexStart(String word) {
    String inner = word.substring(word.startsWith("/^") ? 2 : 1, word.length() - 1);
    Matcher start = REGEX_START.matcher(inner);
    boolean alternatives = inner.indexOf('|') >= 0 && inner.indexOf('(') < 0;
    return !alternatives && start.lookingAt() ? start.group() : "";
  }

  /** What stands before a wildcard inside a word, as in {@code col*ring}; empty if none does. */
  public static Optional<String> beforeWildcard(String word) {
    Matcher inner = INNER_WILDCARD.matcher(word);
    return inner.matches() ? Optional.of(inner.group(1)) : Optional.empty();
  }

  /** Whether a word ends with a question mark, which other languages take for any letter. */
  public static boolean endsWithQuestionMark(String word) {
    return FINAL_QUESTION_MARK.matcher(word).matches();
  }

  /** What {@code NEAR/5}, {@code W/3}, {@code PRE/2} ask for; empty if the word is no such. */
  public static Optional<Proximity> proximity(String word) {
    Matcher near = PROXIMITY.matcher(word);
    // Without a slash "W3" is a name, and "near5" a slip.
    boolean operator =
        near.matches()
            && (!near.group(2).isEmpty() || (near.group(1).length() > 1 && isUpperCase(word)));
    return operator
        ? Optional.of(
            new Proximity(Integer.parseInt(near.group(3)), near.group(1).equalsIgnoreCase("PRE")))
        : Optional.empty();
  }

  private static boolean isUpperCase(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** Whether the star behind a word is a part of its name. */
  public static boolean isStarredName(String word) {
    return STARRED_NAME.matcher(word).matches();
  }

  /** The same of a word between quotes, where longer names have one too: {@code "RRT* planner"}. */
  public static boolean isQuotedName(String word) {
    return QUOTED_NAME.matcher(word).matches();
  }
}
