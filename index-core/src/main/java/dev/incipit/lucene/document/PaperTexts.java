package dev.incipit.lucene.document;

import dev.incipit.lucene.analysis.TermRun;
import dev.incipit.lucene.analysis.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

/**
 * Makes the text fields of one paper after the other. A field is to be written before the next of
 * its name is made. Not thread-safe.
 */
final class PaperTexts {
  private static final FieldType COUNTED = counted();

  private final Vocabulary vocabulary = new Vocabulary();
  private final List<Vocabulary.Form> forms = new ArrayList<>();
  private int[] counts = new int[1024];

  private static FieldType counted() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  /** Begins a paper. */
  void begin() {
    forms.forEach(form -> counts[form.number()] = 0);
    forms.clear();
    vocabulary.tidy();
  }

  /** The field of a plain text, whose words count as {@link Schema#WEIGHTS} says. */
  Field text(String name, String plain) {
    List<Vocabulary.Piece> pieces = vocabulary.pieces(plain);
    int weight = Schema.WEIGHTS.getOrDefault(name, 0);
    List<TermRun> terms = new ArrayList<>(pieces.size());
    for (Vocabulary.Piece piece : pieces) {
      terms.add(piece.terms());
      for (int i = 0; weight > 0 && i < piece.forms().size(); i++) {
        count(piece.forms().get(i), weight);
      }
    }
    return new Field(name, TermRun.stream(terms, 0), TextField.TYPE_NOT_STORED);
  }

  private void count(Vocabulary.Form form, int weight) {
    int number = form.number();
    if (number >= counts.length) {
      counts = Arrays.copyOf(counts, 2 * number);
    }
    if (counts[number] == 0) {
      forms.add(form);
    }
    counts[number] += weight;
  }

  /** The field of the counted words of all texts since the paper began. */
  Field words() {
    return new Field(Schema.WORDS, new Counted(), COUNTED);
  }

  /** The counted words. */
  private final class Counted extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private int next;

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == forms.size()) {
        return false;
      }
      Vocabulary.Form form = forms.get(next++);
      term.setBytesRef(form.term());
      frequency.setTermFrequency(counts[form.number()]);
      return true;
    }
  }
}
