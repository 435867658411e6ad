package dev.incipit.query.syntax;

/** Finds formulas that hold blanks, as {@code O(n log n)}: words with parentheses around blanks. */
public final class Formula {
  /** Keeps the parser linear. */
  private static final int LONGEST = 100;

  private Formula() {}

  /**
   * Where the formula ends of which a word, from a start to a blank, is the front.
   *
   * <p>Behind its first parenthesis a letter or a number stands by itself, as variables do: {@code
   * cache(KV GPU)} is no formula. No blank stands before a parenthesis that closes, by which {@code
   * QueryText} writes words that only look like one.
   *
   * @return -1 if no formula with blanks starts there
   */
  public static int end(String text, int start, int blank) {
    int open = text.indexOf('(', start);
    if (open <= start || open >= blank || Letters.isOperator(text.substring(start, open))) {
      return -1;
    }
    int last = Math.min(text.length(), start + LONGEST);
    int depth = 0;
    int end = open;
    while (end < last && !Letters.isQuoteAt(text, end)) {
      char c = text.charAt(end);
      if (depth == 0 && (c == ' ' || c == ')')) {
        break;
      }
      if (c == ')' && text.charAt(end - 1) == ' ') {
        return -1;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      end++;
    }
    boolean whole = depth == 0 && end > blank;
    return whole && holdsVariable(text.substring(open, end)) ? end : -1;
  }

  private static boolean holdsVariable(String text) {
    boolean variable = false;
    for (String piece : text.split("[^\\p{L}\\p{N}]+", -1)) {
      if (Letters.isOperator(piece)) {
        return false;
      }
      variable |= isVariable(piece);
    }
    return variable;
  }

  private static boolean isVariable(String piece) {
    boolean number = !piece.isEmpty() && piece.chars().allMatch(Character::isDigit);
    boolean letter = piece.codePointCount(0, piece.length()) == 1;
    // Not the article.
    return number || (letter && !piece.equals("a"));
  }
}
