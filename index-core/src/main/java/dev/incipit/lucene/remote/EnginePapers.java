package dev.incipit.lucene.remote;

import dev.incipit.engine.EnginePaper;
import dev.incipit.engine.EnginePaper.Span;
import dev.incipit.engine.EnginePaper.Stretch;
import dev.incipit.json.PaperJson;
import dev.incipit.lucene.document.PaperDocuments;
import dev.incipit.paper.AnnouncedPaper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;

/**
 * Makes the fields of papers for another engine: those that the embedded index writes. Not
 * thread-safe.
 */
public final class EnginePapers {
  private final PaperDocuments documents = new PaperDocuments();

  /** The fields of a paper. */
  public EnginePaper of(AnnouncedPaper paper) {
    Fields fields = new Fields();
    for (IndexableField field : documents.indexed(paper)) {
      fields.add(field);
    }
    return fields.paper(paper);
  }

  /** Gathers the fields of one paper. */
  private static final class Fields {
    private final Map<String, List<String>> terms = new HashMap<>();
    private final Map<String, List<String>> values = new HashMap<>();
    private final Map<String, List<Stretch>> texts = new HashMap<>();
    private final Map<String, Map<String, Integer>> counted = new HashMap<>();
    private final Map<String, List<Long>> numbers = new HashMap<>();
    private final Map<String, Long> keys = new HashMap<>();
    private final Map<String, Span> spans = new HashMap<>();

    EnginePaper paper(AnnouncedPaper paper) {
      return new EnginePaper(
          paper.id().value(),
          PaperJson.write(paper),
          terms,
          values,
          texts,
          counted,
          numbers,
          keys,
          spans);
    }

    void add(IndexableField field) {
      String name = field.name();
      switch (field) {
        case SortedDocValuesField key -> {} // of the id, which is a term too
        case StringField term -> put(terms, name, term.stringValue());
        case SortedSetDocValuesField value -> put(values, name, value.binaryValue().utf8ToString());
        case NumericDocValuesField key -> keys.put(name, key.numericValue().longValue());
        case LongPoint number ->
            numbers
                .computeIfAbsent(name, n -> new ArrayList<>())
                .add(number.numericValue().longValue());
        case LongRange span -> spans.put(name, new Span(span.getMin(0), span.getMax(0)));
        default -> {
          try (TokenStream stream = field.tokenStream(null, null)) {
            switch (field.fieldType().indexOptions()) {
              case DOCS -> unordered(stream).forEach(term -> put(terms, name, term));
              case DOCS_AND_FREQS -> counted.put(name, counts(stream));
              default -> texts.put(name, stretches(stream));
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      }
    }

    private static void put(Map<String, List<String>> values, String name, String value) {
      values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }

    private static List<Stretch> stretches(TokenStream stream) throws IOException {
      var term = stream.getAttribute(TermToBytesRefAttribute.class);
      var increment = stream.getAttribute(PositionIncrementAttribute.class);
      List<Stretch> stretches = new ArrayList<>();
      List<List<String>> positions = new ArrayList<>();
      stream.reset();
      while (stream.incrementToken()) {
        int step = increment.getPositionIncrement();
        if (step > Stretch.GAP) {
          stretches.add(new Stretch(positions));
          positions = new ArrayList<>();
          step -= Stretch.GAP;
        }
        for (int i = 0; i < step; i++) {
          positions.add(new ArrayList<>());
        }
        positions.getLast().add(term.getBytesRef().utf8ToString());
      }
      stretches.add(new Stretch(positions));
      return stretches;
    }

    private static List<String> unordered(TokenStream stream) throws IOException {
      var term = stream.getAttribute(TermToBytesRefAttribute.class);
      List<String> terms = new ArrayList<>();
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.getBytesRef().utf8ToString());
      }
      return terms;
    }

    private static Map<String, Integer> counts(TokenStream stream) throws IOException {
      var term = stream.getAttribute(TermToBytesRefAttribute.class);
      var frequency = stream.getAttribute(TermFrequencyAttribute.class);
      Map<String, Integer> counts = new LinkedHashMap<>();
      stream.reset();
      while (stream.incrementToken()) {
        counts.put(term.getBytesRef().utf8ToString(), frequency.getTermFrequency());
      }
      return counts;
    }
  }
}
