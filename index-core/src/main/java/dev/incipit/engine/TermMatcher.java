package dev.incipit.engine;

import dev.incipit.analysis.PorterStems;
import dev.incipit.analysis.Stems;

/** What the term at one position must be. */
public sealed interface TermMatcher {

  /** Just this word. */
  record Exact(String term) implements TermMatcher {}

  /** Any word with this word form. */
  record Stemmed(String form) implements TermMatcher {
    /** Whether the form itself is one of the words that have it; nearly always so. */
    public boolean ofItself() {
      return Stems.of(form).equals(form);
    }
  }

  /** Any word whose form has this stem, see {@link PorterStems}. */
  record SameStem(String stem) implements TermMatcher {}

  /** Any word that starts so. */
  record Prefix(String prefix) implements TermMatcher {}

  /**
   * Any word that differs by a few letters. A letter that is other, missing or too much counts one,
   * and so do two neighbors that change places.
   *
   * @param edits how many letters may differ, 1 or 2
   */
  record Fuzzy(String term, int edits) implements TermMatcher {
    /** The first letter is seldom mistyped; to let it differ costs a look at all words. */
    public static final int FIXED = 1;

    /** Of more words the nearest are searched for. */
    public static final int MOST_WORDS = 50;

    /** How many letters at the front may not differ. */
    public int fixed() {
      return Math.min(FIXED, term.length());
    }
  }
}
