package dev.incipit.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plurals of two different words: {@code bases} of {@code base} and of {@code basis}. Such a plural
 * is a word form of its own, which each of the singulars has beside its own one, and the reverse.
 * So {@code bases} finds both, and neither of them finds the other.
 *
 * <p>With them are plurals that are more often words of their own: {@code media}, {@code data}.
 */
final class AmbiguousPlurals {
  private static final Map<String, List<String>> OTHERS = new HashMap<>();

  static {
    put("bases", "basis", "base");
    put("ellipses", "ellipsis", "ellipse");
    put("leaves", "leaf", "leave");
    put("lives", "life", "live");
    put("media", "medium");
    OTHERS.put("datum", List.of("data"));
    OTHERS.put("opus", List.of("opera"));
  }

  private AmbiguousPlurals() {}

  private static void put(String plural, String... singulars) {
    OTHERS.put(plural, List.of(singulars));
    for (String singular : singulars) {
      OTHERS.put(singular, List.of(plural));
    }
  }

  /** Whether a folded word is such a plural or one of its singulars. */
  static boolean isOne(String word) {
    return OTHERS.containsKey(word);
  }

  /** The word forms that a folded word has beside its own; none for nearly all words. */
  static List<String> otherForms(String word) {
    return OTHERS.getOrDefault(word, List.of());
  }
}
