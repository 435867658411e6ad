package dev.incipit.lucene.facet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of shared values are those of the documents, however many sets of values there are. */
class OrdinalSetsTest {
  private static final List<String> FIELDS = List.of("first", "second", "nowhere");
  private static final int DOCUMENTS = 70_000;

  /** As many documents as fill blocks, and one less and more; few of many, and all. */
  private static final List<Integer> MATCHES =
      List.of(1, 5, 500, 1_023, 1_024, 1_025, 2_048, 40_000, DOCUMENTS);

  private final List<List<String>> documents = new ArrayList<>();

  /** So many values make as many sets as fit into a byte, two bytes, and more. */
  @ParameterizedTest
  @ValueSource(ints = {3, 40, 2_000})
  void valuesAreCountedWhateverTheNumberOfSets(int values) throws IOException {
    Random random = new Random(values);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory, values, random);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        LeafReader segment = reader.leaves().getFirst().reader();
        OrdinalColumn column = OrdinalColumn.of(segment, FIELDS);
        for (int matches : MATCHES) {
          ValueCounts counts = new ValueCounts();
          ValueCounts read = new ValueCounts();
          for (var found : matches(reader, matches).getMatchingDocs()) {
            column.count(found, counts);
            for (String field : FIELDS) {
              read.read(field, found);
            }
          }
          Map<String, Map<String, Long>> expected = expected(matches);
          assertEquals(expected, counts.all(), matches + " in memory");
          assertEquals(expected, read.all(), matches + " from the index");
        }
      }
    }
  }

  private static FacetsCollector matches(DirectoryReader reader, int matches) throws IOException {
    return new IndexSearcher(reader)
        .search(new TermQuery(new Term("tag", "" + matches)), new FacetsCollectorManager());
  }

  private void write(ByteBuffersDirectory directory, int values, Random random) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < DOCUMENTS; i++) {
        List<String> own = values(i, values, random);
        documents.add(own);
        Document document = new Document();
        for (String value : own) {
          document.add(
              new SortedSetDocValuesField(
                  value.substring(0, value.indexOf(' ')), new BytesRef(value)));
        }
        for (int matches : MATCHES) {
          if (isMatch(i, matches)) {
            document.add(new StringField("tag", "" + matches, Field.Store.NO));
          }
        }
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static List<String> values(int document, int values, Random random) {
    int most = document == 4_711 ? 150 : 3; // one has more values than are looked for in others
    List<String> own = new ArrayList<>();
    random.ints(most, 0, values).distinct().forEach(value -> own.add("first " + value));
    if (document % 3 > 0) {
      own.add("second " + document % 7);
    }
    return document % 10 == 9 ? List.of() : own;
  }

  /** Spreads so many matches evenly over all. */
  private static boolean isMatch(int document, int matches) {
    return (long) document * matches / DOCUMENTS < (document + 1L) * matches / DOCUMENTS;
  }

  private Map<String, Map<String, Long>> expected(int matches) {
    Map<String, Map<String, Long>> expected = new TreeMap<>();
    for (int i = 0; i < documents.size(); i++) {
      if (isMatch(i, matches)) {
        for (String value : documents.get(i)) {
          expected
              .computeIfAbsent(value.substring(0, value.indexOf(' ')), field -> new TreeMap<>())
              .merge(value, 1L, Long::sum);
        }
      }
    }
    return expected;
  }
}
