package dev.incipit.analysis;

/**
 * How a word form stands in the index beside each word of which it is another word: at the same
 * position, and marked. So both live in one field, and one pass over the text makes both. A word
 * form is found by its mark or, where the word itself is the form, by the word; the exact word by
 * itself alone.
 */
public final class WordFormTerms {
  /** Starts the term of a word form. No word holds it. */
  static final char MARK = '~';

  private WordFormTerms() {}

  /** The term of a word form that stands beside the word. */
  public static String marked(String form) {
    return MARK + form;
  }

  public static boolean isMarked(String term) {
    return !term.isEmpty() && term.charAt(0) == MARK;
  }

  /** The form of a term that stands for it. */
  public static String form(String term) {
    return isMarked(term) ? term.substring(1) : term;
  }
}
