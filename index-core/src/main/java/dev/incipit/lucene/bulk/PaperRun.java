package dev.incipit.lucene.bulk;

import dev.incipit.analysis.TermNumbers;
import dev.incipit.analysis.TermRun;
import dev.incipit.document.FieldSink;
import dev.incipit.document.PaperFields;
import dev.incipit.document.Schema;
import dev.incipit.lucene.document.RecordCodec;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * Papers to be written as a segment of their own, gathered in memory. What Lucene's writer would
 * make of their documents is the same. Not thread-safe.
 */
public final class PaperRun {
  private final PaperFields fields;
  private final RecordCodec codec;
  private final Similarity similarity;
  private final TermNumbers values = new TermNumbers();
  private final Map<String, RunField> byName = new LinkedHashMap<>();
  private final List<byte[]> records = new ArrayList<>();
  private final Map<String, Integer> papers = new HashMap<>();
  private final BitSet dropped = new BitSet();
  private final long remembered;
  private long recordBytes;

  /**
   * Begins a run.
   *
   * @param fields what tells papers; used by no other run until this one is written
   * @param similarity what makes norms of lengths, and of nothing else
   */
  public PaperRun(PaperFields fields, RecordCodec codec, Similarity similarity) {
    this.fields = fields;
    this.codec = codec;
    this.similarity = similarity;
    fields.tidy();
    this.remembered = fields.bytes();
  }

  /**
   * Adds a paper, in the place of one with its id.
   *
   * @param changed when the index gets the paper, or its change
   * @throws IllegalArgumentException if a term is longer than Lucene can hold; the paper is not
   *     added then
   */
  public void add(AnnouncedPaper told, Instant changed) {
    AnnouncedPaper paper = told.noted(changed);
    int number = records.size();
    try {
      fields.tell(paper, new Sink(number));
    } catch (IllegalArgumentException e) {
      byName.values().forEach(field -> field.drop(number));
      throw e;
    }
    byte[] record = codec.write(paper);
    records.add(record);
    recordBytes += record.length;
    Integer before = papers.put(paper.id().value(), number);
    if (before != null) {
      dropped.set(before);
    }
  }

  /** Drops a paper; answers whether it was there. */
  public boolean drop(PaperId id) {
    Integer number = papers.remove(id.value());
    if (number != null) {
      dropped.set(number);
    }
    return number != null;
  }

  /** The paper with an id; null if it is not in this run. */
  public @Nullable AnnouncedPaper find(PaperId id) throws IOException {
    Integer number = papers.get(id.value());
    return number == null ? null : RecordCodec.read(new BytesRef(records.get(number)));
  }

  /** Whether there is a paper with an id. */
  public boolean holds(PaperId id) {
    return papers.containsKey(id.value());
  }

  /** How many papers there are. */
  public int size() {
    return papers.size();
  }

  /** About how much memory it takes. */
  public long bytes() {
    long columns = byName.values().stream().mapToLong(RunField::bytes).sum();
    return columns + recordBytes + values.bytes() + fields.bytes() - remembered;
  }

  /** The run as a segment that Lucene can merge into an index. Nothing is added after that. */
  public CodecReader reader() {
    return new RunReader(byName, records, dropped);
  }

  private RunField field(String name) {
    return byName.computeIfAbsent(name, RunField::new);
  }

  private final class Sink implements FieldSink {
    private final int paper;

    Sink(int paper) {
      this.paper = paper;
    }

    private int value(String value) {
      BytesRef bytes = new BytesRef(value);
      if (bytes.length > IndexWriter.MAX_TERM_LENGTH) {
        throw new IllegalArgumentException(
            "a term of %,d bytes is longer than %,d: %.30s..."
                .formatted(bytes.length, IndexWriter.MAX_TERM_LENGTH, value));
      }
      return values.number(bytes);
    }

    private TermColumn begin(String field, IndexOptions options) {
      TermColumn terms = field(field).terms(options);
      terms.begin(paper);
      return terms;
    }

    @Override
    public void id(String id) {
      term(Schema.ID, id);
      field(Schema.ID).values(values, DocValuesType.SORTED).add(paper, value(id));
    }

    @Override
    public void term(String field, String term) {
      TermColumn terms = begin(field, IndexOptions.DOCS);
      terms.numberedBy(values);
      terms.add(value(term));
    }

    @Override
    public void value(String field, String value) {
      term(field, value);
      field(field).values(values, DocValuesType.SORTED_SET).add(paper, value(value));
    }

    @Override
    public void terms(String field, List<TermRun> runs) {
      TermColumn terms = begin(field, IndexOptions.DOCS);
      for (TermRun run : runs) {
        terms.numberedBy(run.source());
        for (int i = 0; i < run.size(); i++) {
          terms.add(run.number(i));
        }
      }
    }

    @Override
    public void text(String field, List<TermRun> runs, int gap) {
      IndexOptions options = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
      TermColumn terms = begin(field, options);
      int position = -1;
      int length = 0;
      for (int number = 0; number < runs.size(); number++) {
        TermRun run = runs.get(number);
        terms.numberedBy(run.source());
        for (int i = 0; i < run.size(); i++) {
          position += run.step(i) + (i == 0 && number > 0 ? gap : 0);
          terms.add(run.number(i), position);
        }
        length += run.size();
      }
      terms.norm(norm(field, options, length));
    }

    @Override
    public void counts(String field, FormCounts counts) {
      IndexOptions options = IndexOptions.DOCS_AND_FREQS;
      TermColumn terms = begin(field, options);
      terms.numberedBy(counts.source());
      int length = 0;
      for (int i = 0; i < counts.size(); i++) {
        terms.add(counts.form(i), counts.count(i));
        length += counts.count(i);
      }
      terms.norm(norm(field, options, length));
    }

    private long norm(String field, IndexOptions options, int length) {
      // As Lucene's own writer does: no length has no norm.
      return length == 0
          ? 0
          : similarity.computeNorm(
              new FieldInvertState(Version.LATEST.major, field, options, 0, length, 0, 0, 0, 0));
    }

    @Override
    public void number(String field, long number) {
      field(field).points(1).add(paper, LongPoint.pack(number));
    }

    @Override
    public void key(String field, long key) {
      field(field).numbers().add(paper, key);
    }

    @Override
    public void span(String field, long first, long last) {
      LongRange range = new LongRange(field, new long[] {first}, new long[] {last});
      field(field).points(2).add(paper, range.binaryValue());
    }
  }
}
