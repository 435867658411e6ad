package dev.incipit.query;

import java.util.Locale;

/**
 * Tells of operators in small letters, which are words. Not of {@code and}, as all words must match
 * anyway; nor in long queries, which are titles and sentences.
 */
final class SmallOperators {
  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 8;

  private SmallOperators() {}

  static void tell(
      ProblemCollector problems, String text, String word, int start, boolean hasLeftSide) {
    boolean operator = (word.equals("or") && hasLeftSide) || word.equals("not");
    int end = start + word.length();
    if (operator && isShort(text) && goesOn(text, end)) {
      problems.note(
          "small-operator",
          start,
          "'"
              + word
              + "' was searched as a word; write "
              + word.toUpperCase(Locale.ROOT)
              + (word.equals("or") ? " for either of two." : " to exclude what follows."));
    }
  }

  private static boolean isShort(String text) {
    return text.length() <= LONGEST && text.strip().split(" +", -1).length <= MOST_WORDS;
  }

  private static boolean goesOn(String text, int end) {
    return !text.substring(end).isBlank() && text.substring(end).strip().charAt(0) != ')';
  }
}
