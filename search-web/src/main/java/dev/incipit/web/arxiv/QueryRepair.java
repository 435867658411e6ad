package dev.incipit.web.arxiv;

import java.util.regex.Pattern;

/** Mends what clients do to a query on its way here. */
final class QueryRepair {
  /** A character that was percent-encoded once more than it should be. */
  private static final Pattern TWICE_ENCODED =
      Pattern.compile("%(20|22|28|29|2[bBcC]|3[aA]|5[bBdD])");

  private QueryRepair() {}

  static String of(String text) {
    String decoded =
        TWICE_ENCODED.matcher(text).replaceAll(m -> "" + (char) Integer.parseInt(m.group(1), 16));
    return plusesToBlanks(decoded).strip().replaceAll("\\s+", " ");
  }

  /**
   * Makes blanks of plus signs that stand between words: many clients encode the {@code +} of
   * {@code a+AND+b} as if it were text. A word may end in them, as {@code C++}.
   */
  private static String plusesToBlanks(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      boolean plus = text.charAt(i) == '+';
      if (plus && (i == 0 || (i + 1 < text.length() && goesOn(text.charAt(i + 1))))) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  private static boolean goesOn(char next) {
    return next != '+' && next != ' ' && next != ')';
  }
}
