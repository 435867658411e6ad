package dev.incipit.lucene.query;

import java.util.List;

/**
 * Terms that stand one after the other.
 *
 * @param sequence a test for each position; one or more
 * @param slop how many moves of a term the text may differ by
 */
public record TermPattern(List<TermTest> sequence, int slop) {
  public TermPattern {
    sequence = List.copyOf(sequence);
  }

  /** One exact word. */
  static TermPattern word(String word) {
    return new TermPattern(List.of(new TermTest.Is(word)), 0);
  }

  /** One word in any form. */
  static TermPattern form(String form) {
    return new TermPattern(List.of(new TermTest.HasForm(form)), 0);
  }

  /** Exact words in a row. */
  static TermPattern words(List<String> words, int slop) {
    return new TermPattern(
        words.stream().map(word -> (TermTest) new TermTest.Is(word)).toList(), slop);
  }

  /** Words in any form in a row. */
  static TermPattern forms(List<String> forms, int slop) {
    return new TermPattern(
        forms.stream().map(form -> (TermTest) new TermTest.HasForm(form)).toList(), slop);
  }
}
