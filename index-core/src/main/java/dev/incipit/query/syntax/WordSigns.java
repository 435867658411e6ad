package dev.incipit.query.syntax;

/** Stars, tildes and digits at the ends of words. */
public final class WordSigns {
  private WordSigns() {}

  /** The number that digits make, or one more than a limit if it lies beyond. */
  public static int number(String digits, int limit) {
    int value = 0;
    for (int i = 0; i < digits.length() && value <= limit; i++) {
      value = Math.min(limit + 1, value * 10 + (digits.charAt(i) - '0'));
    }
    return value;
  }

  /** Whether a word between quotes ends with a star that is no part of a name. */
  public static boolean holdsStars(String quoted) {
    for (String word : quoted.split(" ", -1)) {
      if (word.endsWith("*") && !ForeignSigns.isQuotedName(word)) {
        return true;
      }
    }
    return false;
  }

  /** What stands between quotes, blanks evened out, without stars that have no meaning there. */
  public static String quoted(String inner) {
    StringBuilder text = new StringBuilder();
    for (String word : inner.split(" ", -1)) {
      int end = word.length();
      // A name between quotes: "RRT* search".
      while (end > 0 && word.charAt(end - 1) == '*' && !ForeignSigns.isQuotedName(word)) {
        end--;
      }
      text.append(word, 0, end).append(end > 0 ? " " : "");
    }
    // A backslash before the closing quote would make the quote text.
    int end = text.length();
    while (end > 0 && "\\* ".indexOf(text.charAt(end - 1)) >= 0 && !endsWithName(text, end)) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean endsWithName(StringBuilder text, int end) {
    return ForeignSigns.isQuotedName(text.substring(text.lastIndexOf(" ", end - 1) + 1, end));
  }

  /** Whether signs behind this text are signs of the language, not of a formula or a path. */
  public static boolean isPlain(String stem) {
    return stem.chars().anyMatch(Character::isLetterOrDigit)
        && stem.chars().noneMatch(c -> "()*~:\\{}[]".indexOf(c) >= 0);
  }

  /** How many stars a word starts with. */
  public static int stars(String word) {
    int stars = 0;
    while (stars < word.length() && word.charAt(stars) == '*') {
      stars++;
    }
    return stars;
  }
}
