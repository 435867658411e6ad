package dev.incipit.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;

/**
 * Turns plain text into terms, the same way for papers and for queries.
 *
 * <p>Texts: each token of {@link WordScanner} as it is and, where that is another word, marked as
 * its word form by KStem (see {@link WordForms}), which keeps {@code objective} apart from {@code
 * object}. Names: the tokens of {@link NameScanner} as they are, and a wide gap between two people.
 */
final class PaperAnalyzer extends Analyzer {
  /** Distance of two authors' names; no search within one person reaches across. */
  static final int PERSON_GAP = 100;

  PaperAnalyzer() {
    // Names and texts are analysed differently; Lucene would reuse one chain for all fields.
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    if (field.equals(Schema.AUTHOR)) {
      return new TokenStreamComponents(new ScanningTokenizer(NameScanner::scan));
    }
    Tokenizer words = new ScanningTokenizer(WordScanner::scan);
    return new TokenStreamComponents(words, new WordForms(words));
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return field.equals(Schema.AUTHOR) ? PERSON_GAP : 1;
  }

  /** The word form of one folded word. */
  static String stem(String word) {
    return new Stemmer().stem(word);
  }
}
