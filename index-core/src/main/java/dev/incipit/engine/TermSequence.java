package dev.incipit.engine;

import java.util.List;

/**
 * Terms that stand one after the other.
 *
 * @param sequence a test for each position; one or more
 * @param slop how many moves of a term the text may differ by
 */
public record TermSequence(List<TermMatcher> sequence, int slop) {
  public TermSequence {
    sequence = List.copyOf(sequence);
  }

  /** Whether every word must stand there just so. */
  public boolean isExact() {
    return sequence.stream().allMatch(matcher -> matcher instanceof TermMatcher.Exact);
  }

  /** One exact word. */
  public static TermSequence word(String word) {
    return new TermSequence(List.of(new TermMatcher.Exact(word)), 0);
  }

  /** One word in any form. */
  public static TermSequence form(String form) {
    return new TermSequence(List.of(new TermMatcher.Stemmed(form)), 0);
  }

  /** Exact words in a row. */
  public static TermSequence words(List<String> words, int slop) {
    return new TermSequence(
        words.stream().map(word -> (TermMatcher) new TermMatcher.Exact(word)).toList(), slop);
  }

  /** Words in any form in a row. */
  public static TermSequence forms(List<String> forms, int slop) {
    return new TermSequence(
        forms.stream().map(form -> (TermMatcher) new TermMatcher.Stemmed(form)).toList(), slop);
  }
}
