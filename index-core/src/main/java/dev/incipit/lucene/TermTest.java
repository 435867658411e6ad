package dev.incipit.lucene;

/** What the term at one position must be. */
sealed interface TermTest {

  /** Just this term. */
  record Is(String term) implements TermTest {}

  /** Any term that starts so. */
  record StartsWith(String prefix) implements TermTest {}

  /** Any term that differs by so many letters at most. */
  record Near(String term, int edits) implements TermTest {}
}
