package dev.incipit.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Finds the word form that stands for all forms of a word: KStem, which keeps {@code objective}
 * apart from {@code object}, the plurals that it misses, none of the words that it takes for forms
 * of others, and one spelling for British and American words. Remembers words, as few make up most
 * of a text. Not thread-safe.
 */
final class Stemmer {
  private static final int MOST_REMEMBERED = 50_000;

  private final Filtered kstem = new Filtered(KStemFilter::new);
  private final Map<String, String> remembered = new HashMap<>();

  /** The word form of a folded word, or of a term that is one by its mark. */
  String stem(String folded) {
    String stem = remembered.get(folded);
    if (stem == null) {
      stem = analyze(folded);
      if (remembered.size() == MOST_REMEMBERED) {
        remembered.clear();
      }
      remembered.put(folded, stem);
    }
    return stem;
  }

  private String analyze(String folded) {
    if (WordFormTerms.isMarked(folded)) {
      return WordFormTerms.form(folded);
    }
    if (AmbiguousPlurals.isOne(folded)) {
      return folded;
    }
    String singular = IrregularPlurals.singular(folded);
    String excluded = StemExclusions.form(singular);
    if (excluded != null) {
      return excluded;
    }
    String british = kstem.of(PluralOverrides.singular(singular));
    String american = BritishSpelling.american(british);
    return american.equals(british) ? british : kstem.of(american);
  }

  /** What a filter of Lucene's makes of one word, over and over. Not thread-safe. */
  static final class Filtered {
    private final OneWord word = new OneWord();
    private final TokenStream filter;

    Filtered(Function<TokenStream, TokenStream> filter) {
      this.filter = filter.apply(word);
    }

    String of(String next) {
      word.next = next;
      try {
        filter.incrementToken();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return word.term.toString();
    }
  }

  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String next = "";

    @Override
    public boolean incrementToken() {
      clearAttributes();
      term.append(next);
      return true;
    }
  }
}
