package dev.incipit.lucene;

import java.util.List;

/**
 * Terms that stand one after the other.
 *
 * @param sequence a test for each position; one or more
 * @param slop how many moves of a term the text may differ by
 */
record TermPattern(List<TermTest> sequence, int slop) {
  TermPattern {
    sequence = List.copyOf(sequence);
  }

  static TermPattern term(String term) {
    return new TermPattern(List.of(new TermTest.Is(term)), 0);
  }

  static TermPattern sequence(List<String> terms, int slop) {
    return new TermPattern(
        terms.stream().map(term -> (TermTest) new TermTest.Is(term)).toList(), slop);
  }
}
