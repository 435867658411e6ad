package dev.incipit.web.params;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The parameters that an address of the API may have. */
public final class ParameterNames {
  private ParameterNames() {}

  /**
   * Refuses parameters that are not known, so that a misspelt filter never passes for a search
   * without it.
   *
   * @throws ProblemException if there is one; it names the nearest known name
   */
  public static void requireKnown(QueryString query, List<String> known) {
    Set<String> given = query.values().keySet();
    for (String name : given) {
      if (!known.contains(name)) {
        String hint =
            known.isEmpty()
                ? "this address takes no parameters"
                : "the nearest known one is '" + nearest(name, known) + "'";
        String echo = name.length() <= 80 ? name : name.substring(0, 80) + "…";
        throw Problem.invalid(echo, "there is no parameter '" + echo + "'; " + hint).asException();
      }
    }
  }

  private static String nearest(String name, List<String> known) {
    String lower = name.substring(0, Math.min(name.length(), 80)).toLowerCase(Locale.ROOT);
    return known.stream()
        .min(Comparator.comparingInt(other -> edits(lower, other.toLowerCase(Locale.ROOT))))
        .orElseThrow();
  }

  /** How many letters to add, drop or replace to turn one word into the other. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
