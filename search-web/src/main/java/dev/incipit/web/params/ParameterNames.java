package dev.incipit.web.params;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The parameters that an address may have. */
public final class ParameterNames {
  /** What campaigns and advertisers hang on to any address that is shared or fed. */
  private static final Set<String> TRACKERS =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "twclid",
          "yclid",
          "ttclid",
          "igshid",
          "li_fat_id",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "srsltid",
          "_ga",
          "_gl",
          "_hsenc",
          "_hsmi");

  private ParameterNames() {}

  /** Whether a parameter asks for nothing, as it is there for others' statistics. */
  public static boolean isTracker(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("utm_") || TRACKERS.contains(lower);
  }

  /**
   * Refuses parameters that are not known, so that a misspelt filter never passes for a search
   * without it. Those of trackers are passed over.
   *
   * @throws ProblemException if there is one; it names the nearest known name
   */
  public static void requireKnown(QueryString query, List<String> known) {
    for (String name : query.values().keySet()) {
      if (isUnknown(name, known)) {
        throw Problem.invalid(
                echo(name), "there is no parameter '" + echo(name) + "'; " + hint(name, known))
            .asException();
      }
    }
  }

  /** What to tell readers of parameters that are not known; empty if all are. */
  public static List<String> notes(QueryString query, List<String> known) {
    return query.values().keySet().stream()
        .filter(name -> isUnknown(name, known))
        .limit(3)
        .map(name ->
            "The address has a parameter '"
                + echo(name)
                + "', which means nothing here: "
                + hint(name, known)
                + ".")
        .toList();
  }

  private static boolean isUnknown(String name, List<String> known) {
    return !known.contains(name) && !isTracker(name);
  }

  private static String echo(String name) {
    return name.length() <= 80 ? name : name.substring(0, 80) + "…";
  }

  private static String hint(String name, List<String> known) {
    return known.isEmpty()
        ? "this address takes no parameters"
        : "the nearest known one is '" + nearest(name, known) + "'";
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
