package dev.incipit.query.syntax;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who misspelt a name. */
public final class Nearest {
  private static final int LONGEST = 64;
  private static final int MIN_START = 3;

  private Nearest() {}

  /**
   * The name that the typed text starts or that starts with it, or else the one fewest letters
   * away, if that is close; the first of equals.
   *
   * @param names in lower case
   */
  public static Optional<String> of(String typed, Collection<String> names) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    for (String name : names) {
      boolean starts = name.startsWith(wanted) || wanted.startsWith(name);
      if (starts && Math.min(name.length(), wanted.length()) >= MIN_START) {
        return Optional.of(name);
      }
    }
    int best = Math.clamp(wanted.length() / 4, 1, 3) + 1;
    String nearest = "";
    for (String name : names) {
      int distance = distance(wanted, name, best);
      if (distance < best) {
        best = distance;
        nearest = name;
      }
    }
    return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
  }

  /** Letters inserted, left out, replaced or swapped with their neighbour; at most {@code cap}. */
  private static int distance(String a, String b, int cap) {
    if (Math.abs(a.length() - b.length()) >= cap || a.length() > LONGEST) {
      return cap;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return Math.min(cap, last[b.length()]);
  }
}
