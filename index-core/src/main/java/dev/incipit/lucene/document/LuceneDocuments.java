package dev.incipit.lucene.document;

import dev.incipit.analysis.TermRun;
import dev.incipit.document.FieldSink;
import dev.incipit.document.PaperFields;
import dev.incipit.document.Schema;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.settings.IndexSettings;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * Makes Lucene documents of papers. A document is to be written before the next is made. Not
 * thread-safe.
 */
public final class LuceneDocuments {
  /** Terms without order: one field of many costs less than many fields of one. */
  private static final FieldType TERMS = type(IndexOptions.DOCS, true);

  private static final FieldType COUNTS = type(IndexOptions.DOCS_AND_FREQS, false);

  private final PaperFields fields;
  private final RecordCodec records = new RecordCodec();

  /** Of papers of an index of some settings. */
  public LuceneDocuments(IndexSettings settings) {
    this.fields = new PaperFields(settings);
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  /**
   * A document with all that is indexed of a paper, and the paper itself.
   *
   * @param changed when the index gets the paper, or its change
   */
  public Document document(AnnouncedPaper told, Instant changed) {
    AnnouncedPaper paper = told.noted(changed);
    Document document = new Document();
    fields.tidy();
    fields.tell(paper, new Fields(document));
    document.add(new StoredField(Schema.RECORD, records.write(paper)));
    return document;
  }

  private record Fields(Document document) implements FieldSink {
    @Override
    public void id(String id) {
      term(Schema.ID, id);
      document.add(new SortedDocValuesField(Schema.ID, new BytesRef(id)));
    }

    @Override
    public void term(String field, String term) {
      document.add(new StringField(field, term, Field.Store.NO));
    }

    @Override
    public void value(String field, String value) {
      term(field, value);
      document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    @Override
    public void terms(String field, List<TermRun> terms) {
      document.add(new Field(field, new RunStream(terms, 0), TERMS));
    }

    @Override
    public void text(String field, List<TermRun> runs, int gap) {
      document.add(new Field(field, new RunStream(runs, gap), TextField.TYPE_NOT_STORED));
    }

    @Override
    public void counts(String field, FormCounts counts) {
      document.add(new Field(field, new CountStream(counts), COUNTS));
    }

    @Override
    public void number(String field, long number) {
      document.add(new LongPoint(field, number));
    }

    @Override
    public void key(String field, long key) {
      document.add(new NumericDocValuesField(field, key));
    }

    @Override
    public void span(String field, long first, long last) {
      document.add(new LongRange(field, new long[] {first}, new long[] {last}));
    }
  }

  private static final class CountStream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final FieldSink.FormCounts counts;
    private int next;

    CountStream(FieldSink.FormCounts counts) {
      this.counts = counts;
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == counts.size()) {
        return false;
      }
      term.setBytesRef(counts.source().term(counts.form(next)));
      frequency.setTermFrequency(counts.count(next));
      next++;
      return true;
    }
  }
}
