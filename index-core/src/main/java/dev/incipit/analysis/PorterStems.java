package dev.incipit.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What is left of a word form when Porter's rules have taken its endings: the same of {@code
 * adapt}, {@code adaptive} and {@code adaptation}, which are different words to {@link Stems}, and
 * of some that have nothing to do with each other. Remembered, like word forms. Thread-safe.
 */
public final class PorterStems {
  private static final int MOST_REMEMBERED = 50_000;

  private static final Map<String, String> REMEMBERED = new ConcurrentHashMap<>();

  private PorterStems() {}

  /** The stem of a word form; the form itself if it has no ending. */
  public static String of(String form) {
    String stem = REMEMBERED.get(form);
    if (stem == null) {
      stem = stem(form);
      if (REMEMBERED.size() >= MOST_REMEMBERED) {
        REMEMBERED.clear();
      }
      REMEMBERED.put(form, stem.equals(form) ? form : stem);
    }
    return stem;
  }

  private static String stem(String form) {
    OneWord word = new OneWord(form);
    try (TokenStream stemmed = new PorterStemFilter(word)) {
      stemmed.incrementToken();
      return word.term.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one word to stem. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final String word;

    OneWord(String word) {
      this.word = word;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      term.append(word);
      return true;
    }
  }
}
