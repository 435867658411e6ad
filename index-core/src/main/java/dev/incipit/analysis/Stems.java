package dev.incipit.analysis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Word forms of words in queries and in the texts that are shown. Thread-safe. */
public final class Stems {
  private static final Cache FORMS = new Cache(folded -> new Stemmer().stem(folded));

  private Stems() {}

  /** The word form of a folded word, as {@link Stemmer} finds it. */
  public static String of(String folded) {
    return FORMS.of(folded);
  }

  /** Stems kept for whoever asks next: few words make up most of all texts. Thread-safe. */
  static final class Cache {
    private static final int MOST = 50_000;

    private final Map<String, String> stems = new ConcurrentHashMap<>();
    private final UnaryOperator<String> stemmer;

    Cache(UnaryOperator<String> stemmer) {
      this.stemmer = stemmer;
    }

    String of(String word) {
      String stem = stems.get(word);
      if (stem == null) {
        stem = stemmer.apply(word);
        if (stems.size() >= MOST) {
          stems.clear();
        }
        // Texts are full of words that are their own stem.
        stems.put(word, stem.equals(word) ? word : stem);
      }
      return stem;
    }
  }
}
