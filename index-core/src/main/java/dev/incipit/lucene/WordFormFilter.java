package dev.incipit.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Gives each word twice at its position: first as it is, marked, for searches by exact words; then
 * as its word form. So both live in one field, one pass over the text makes both, and neither is
 * taken for the other.
 */
final class WordFormFilter extends TokenFilter {
  /** Starts the term of an exact word. No word holds it. */
  static final char MARK = '=';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Stemmer stemmer = new Stemmer();
  private @Nullable String wordForm;

  WordFormFilter(TokenStream input) {
    super(input);
  }

  /** The term of an exact word. */
  static String exact(String folded) {
    return MARK + folded;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (wordForm != null) {
      // Offsets are still those of the word.
      term.setEmpty().append(wordForm);
      increment.setPositionIncrement(0);
      wordForm = null;
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    String word = term.toString();
    term.setEmpty().append(MARK).append(word);
    wordForm = stemmer.stem(word);
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    wordForm = null;
  }
}
