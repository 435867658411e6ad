package dev.incipit.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plurals that are not made by adding an s, most of them Latin or Greek.
 *
 * <p>The ending tells how the singular is made, and the {@linkplain IrregularNouns nouns} whether
 * there is one: {@code equilibria} comes of {@code equilibrium}, while {@code media}, {@code opera}
 * and {@code purposes} stay as they are. A prefix may stand before a long one of them ({@code
 * submatrices}).
 */
final class IrregularPlurals {
  /** A shorter plural may end another word by chance: databases. */
  private static final int SHORTEST_TAIL = 7;

  private static final int SHORTEST_PREFIX = 2;

  /** How many letters of a plural's end are looked at before its prefix is looked for. */
  private static final int END = 4;

  /** Endings by which a plural is known without a list, from so many letters on. */
  private record Rule(String plural, String singular, int shortest) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule("hedra", "hedron", 7),
          new Rule("bacteria", "bacterium", 8),
          new Rule("trices", "trix", 7),
          new Rule("lyses", "lysis", 6),
          new Rule("theses", "thesis", 6),
          new Rule("geneses", "genesis", 7),
          new Rule("omata", "oma", 7),
          new Rule("eaux", "eau", 5),
          new Rule("women", "woman", 5));

  private static final Map<String, String> SINGULARS = new HashMap<>();
  private static final Map<String, String> PLURALS = new HashMap<>();
  private static final Set<String> ENDS = new HashSet<>();

  static {
    IrregularNouns.forEach((singular, plural) -> {
      SINGULARS.put(plural, singular);
      PLURALS.putIfAbsent(singular, plural);
      if (plural.length() >= SHORTEST_TAIL) {
        ENDS.add(end(plural));
      }
    });
  }

  private IrregularPlurals() {}

  /** The singular of a folded word that is one of these plurals; any other word as it is. */
  static String singular(String word) {
    String singular = SINGULARS.get(word);
    if (singular == null) {
      singular = behindPrefix(word);
    }
    if (singular == null) {
      singular = byRule(word);
    }
    return singular == null ? word : singular;
  }

  /** The singular of one of these plurals or the plural of its singular; null for other words. */
  static @Nullable String other(String word) {
    String singular = singular(word);
    return singular.equals(word) ? PLURALS.get(word) : singular;
  }

  private static @Nullable String byRule(String word) {
    char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
    if (last != 'a' && last != 's' && last != 'x' && last != 'n') {
      return null;
    }
    for (Rule rule : RULES) {
      if (word.length() >= rule.shortest && word.endsWith(rule.plural)) {
        return word.substring(0, word.length() - rule.plural.length()) + rule.singular;
      }
    }
    return isMen(word) ? word.substring(0, word.length() - 2) + "an" : null;
  }

  /** Whether a word is a compound of men, as craftsmen and policemen, unlike specimen and lumen. */
  private static boolean isMen(String word) {
    return word.length() >= 7
        && word.endsWith("men")
        && "aiou".indexOf(word.charAt(word.length() - 4)) < 0;
  }

  private static @Nullable String behindPrefix(String word) {
    if (word.length() < SHORTEST_PREFIX + SHORTEST_TAIL || !ENDS.contains(end(word))) {
      return null;
    }
    for (int i = SHORTEST_PREFIX; i <= word.length() - SHORTEST_TAIL; i++) {
      String singular = SINGULARS.get(word.substring(i));
      if (singular != null) {
        return word.substring(0, i) + singular;
      }
    }
    return null;
  }

  private static String end(String word) {
    return word.substring(word.length() - END);
  }
}
