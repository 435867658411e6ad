package dev.incipit.analysis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Word forms of words in queries and in the texts that are shown, remembered for whoever asks next:
 * few words make up most of all texts. Thread-safe.
 */
public final class Stems {
  private static final int MOST_REMEMBERED = 50_000;

  private static final Map<String, String> REMEMBERED = new ConcurrentHashMap<>();

  private Stems() {}

  /** The word form of a folded word, as {@link Stemmer} finds it. */
  public static String of(String folded) {
    String stem = REMEMBERED.get(folded);
    if (stem == null) {
      stem = new Stemmer().stem(folded);
      if (REMEMBERED.size() >= MOST_REMEMBERED) {
        REMEMBERED.clear();
      }
      // Texts are full of words that are their own form.
      REMEMBERED.put(folded, stem.equals(folded) ? folded : stem);
    }
    return stem;
  }
}
