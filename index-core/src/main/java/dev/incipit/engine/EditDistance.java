package dev.incipit.engine;

import java.util.Arrays;

/**
 * By how many letters words differ: a letter that is other, missing or too much counts one, and so
 * do two neighbors that change places, between which nothing else changes (the optimal string
 * alignment distance, as in Lucene's {@code LevenshteinAutomata} with transpositions). Letters are
 * code points.
 */
public final class EditDistance {
  private EditDistance() {}

  /**
   * Whether a word differs from another by so many letters at most.
   *
   * @param fixed how many characters at the front must be equal
   */
  public static boolean within(String word, String other, int edits, int fixed) {
    if (!word.regionMatches(0, other, 0, fixed)) {
      return false;
    }
    int[] letters = word.substring(fixed).codePoints().toArray();
    int[] others = other.substring(fixed).codePoints().toArray();
    return Math.abs(letters.length - others.length) <= edits
        && last(letters, others)[letters.length] <= edits;
  }

  /** Whether the front of a word, of any length, does so. */
  public static boolean prefixWithin(String word, String start, int edits, int fixed) {
    if (!word.regionMatches(0, start, 0, fixed)) {
      return false;
    }
    int[] others = start.substring(fixed).codePoints().toArray();
    int[] letters =
        word.substring(fixed).codePoints().limit(others.length + (long) edits).toArray();
    return Arrays.stream(last(letters, others)).anyMatch(distance -> distance <= edits);
  }

  /** For each length of the front of a word, the distance of that front from the other word. */
  private static int[] last(int[] word, int[] other) {
    int[] beforeLast = new int[word.length + 1];
    int[] before = new int[word.length + 1];
    int[] row = new int[word.length + 1];
    Arrays.setAll(row, i -> i);
    for (int j = 1; j <= other.length; j++) {
      int[] free = beforeLast;
      beforeLast = before;
      before = row;
      row = free;
      row[0] = j;
      for (int i = 1; i <= word.length; i++) {
        int change = word[i - 1] == other[j - 1] ? 0 : 1;
        row[i] = Math.min(before[i - 1] + change, 1 + Math.min(before[i], row[i - 1]));
        if (i > 1 && j > 1 && word[i - 1] == other[j - 2] && word[i - 2] == other[j - 1]) {
          row[i] = Math.min(row[i], beforeLast[i - 2] + 1);
        }
      }
    }
    return row;
  }
}
