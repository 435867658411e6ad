package dev.incipit.lucene;

import java.util.Set;

/** Words too common to tell papers apart, or to begin or end a phrase. */
final class StopWords {
  private static final Set<String> WORDS =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "by", "can", "for", "from", "has", "have",
          "how", "in", "into", "is", "it", "its", "more", "no", "not", "of", "on", "or", "our",
          "over", "than", "that", "the", "their", "these", "they", "this", "to", "under", "using",
          "via", "was", "we", "were", "what", "when", "which", "with");

  private StopWords() {}

  static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
