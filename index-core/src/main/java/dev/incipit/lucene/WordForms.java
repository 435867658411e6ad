package dev.incipit.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Gives each word and, at the same position and marked, its word form where that is another word.
 * So both live in one field, and one pass over the text makes both. A word form is found by its
 * mark or, where the word itself is the form, by the word; the exact word by itself alone.
 */
final class WordForms extends TokenFilter {
  /** Starts the term of a word form. No word holds it. */
  static final char MARK = '~';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Stemmer stemmer = new Stemmer();
  private @Nullable String form;

  WordForms(TokenStream input) {
    super(input);
  }

  /** The term of a word form that stands beside the word. */
  static String marked(String form) {
    return MARK + form;
  }

  static boolean isMarked(String term) {
    return term.charAt(0) == MARK;
  }

  /** The form of a term that stands for it. */
  static String form(String term) {
    return isMarked(term) ? term.substring(1) : term;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (form != null) {
      // Offsets are still those of the word.
      term.setEmpty().append(marked(form));
      increment.setPositionIncrement(0);
      form = null;
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    String word = term.toString();
    String stem = stemmer.stem(word);
    form = stem.equals(word) ? null : stem;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    form = null;
  }
}
