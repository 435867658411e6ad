package dev.incipit.lucene.query;

import dev.incipit.lucene.analysis.Stems;

/** What the term at one position must be. */
public sealed interface TermMatcher {

  /** Just this word. */
  record Exact(String term) implements TermMatcher {}

  /** Any word with this word form. */
  record Stemmed(String form) implements TermMatcher {
    /** Whether the form itself is one of the words that have it; nearly always so. */
    boolean ofItself() {
      return Stems.of(form).equals(form);
    }
  }

  /** Any word that starts so. */
  record Prefix(String prefix) implements TermMatcher {}

  /** Any word that differs by so many letters at most. */
  record Fuzzy(EditDistanceMatcher of) implements TermMatcher {
    Fuzzy(String term, int edits) {
      this(new EditDistanceMatcher(term, edits));
    }

    public String term() {
      return of.term();
    }

    public int edits() {
      return of.edits();
    }
  }
}
