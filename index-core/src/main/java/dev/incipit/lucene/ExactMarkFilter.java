package dev.incipit.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Marks the first of each pair that {@code KeywordRepeatFilter} makes as the exact form, so that
 * word and word form live in one field without being taken for each other.
 */
final class ExactMarkFilter extends TokenFilter {
  /** Starts the term of an exact form. No word holds it. */
  static final char MARK = '=';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  ExactMarkFilter(TokenStream input) {
    super(input);
  }

  /** The exact form of a folded word. */
  static String exact(String word) {
    return MARK + word;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (keyword.isKeyword()) {
      int length = term.length();
      char[] buffer = term.resizeBuffer(length + 1);
      System.arraycopy(buffer, 0, buffer, 1, length);
      buffer[0] = MARK;
      term.setLength(length + 1);
    }
    return true;
  }
}
