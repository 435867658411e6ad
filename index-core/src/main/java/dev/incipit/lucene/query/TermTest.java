package dev.incipit.lucene.query;

import dev.incipit.lucene.analysis.Stems;

/** What the term at one position must be. */
public sealed interface TermTest {

  /** Just this word. */
  record Is(String term) implements TermTest {}

  /** Any word with this word form. */
  record HasForm(String form) implements TermTest {
    /** Whether the form itself is one of the words that have it; nearly always so. */
    boolean ofItself() {
      return Stems.of(form).equals(form);
    }
  }

  /** Any word that starts so. */
  record StartsWith(String prefix) implements TermTest {}

  /** Any word that differs by so many letters at most. */
  record Near(Misspelling of) implements TermTest {
    Near(String term, int edits) {
      this(new Misspelling(term, edits));
    }

    public String term() {
      return of.term();
    }

    public int edits() {
      return of.edits();
    }
  }
}
