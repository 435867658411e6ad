package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However many authors are counted at first, those told are the ones that were met most. */
class AuthorCountsTest {
  private static final int AUTHORS = 300;
  private static final int PAPERS = 1_200;

  /** One paper in so many has the tag. */
  private static final List<Integer> TAGS = List.of(1, 2, 7, 40, 300, 1_000);

  private final List<List<String>> papers = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 1", "1, 16", "5, 16", "4, 100", "1, 1000", "5, 1000"})
  void authorsThatAreMetMostAreFoundWhereverTheyRank(int segments, int first) throws IOException {
    Random random = new Random(segments * 31L + first);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory, segments, random);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertEquals(segments, reader.leaves().size());
        GlobalValues names = GlobalValues.of(Schema.AUTHOR_NAME, reader);
        AuthorCounts counts = new AuthorCounts(names, ranks(reader, names, first));
        for (int tag : TAGS) {
          for (int most : List.of(0, 1, 3, 20, 2 * AUTHORS)) {
            List<String> named =
                List.of(name(random.nextInt(AUTHORS)), name(AUTHORS - 1), "No One");
            assertEquals(
                expected(tag, most, named).toString(),
                counts.of(matches(reader, tag).getMatchingDocs(), most, named).toString(),
                "1 of " + tag + ", most " + most);
          }
        }
      }
    }
  }

  private static AuthorRanks ranks(DirectoryReader reader, GlobalValues names, int first)
      throws IOException {
    List<AuthorColumn> columns = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      columns.add(AuthorColumn.of(leaf.reader()));
    }
    return AuthorRanks.of(columns, names, first);
  }

  private static FacetsCollector matches(DirectoryReader reader, int tag) throws IOException {
    return new IndexSearcher(reader)
        .search(new TermQuery(new Term("tag", "" + tag)), new FacetsCollectorManager());
  }

  private void write(ByteBuffersDirectory directory, int segments, Random random)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < PAPERS; i++) {
        Document document = new Document();
        List<String> names = names(random, i);
        papers.add(names);
        for (String name : names) {
          document.add(new SortedSetDocValuesField(Schema.AUTHOR_NAME, new BytesRef(name)));
        }
        for (int tag : TAGS) {
          if (i % tag == tag / 2) {
            document.add(new StringField("tag", "" + tag, Field.Store.NO));
          }
        }
        document.add(new StringField("id", "" + i, Field.Store.NO));
        writer.addDocument(document);
        if (i % (PAPERS / segments) == PAPERS / segments - 1) {
          writer.commit();
        }
      }
      for (int i = 0; i < PAPERS; i += 11) {
        writer.deleteDocuments(new Term("id", "" + i));
        papers.set(i, List.of());
      }
    }
  }

  /** Few names have many papers; papers of one time have names of their own. */
  private static List<String> names(Random random, int paper) {
    return random
        .doubles(random.nextInt(6))
        .mapToInt(d -> (int) (d * d * d * AUTHORS * 0.8) + paper / (PAPERS / 5) * AUTHORS / 25)
        .distinct()
        .mapToObj(AuthorCountsTest::name)
        .toList();
  }

  /** A name that no other number has, and whose order is not that of the numbers. */
  private static String name(int number) {
    return "N" + (number * 7_919L + 13) % 1_009 + "-" + number;
  }

  private Map<String, Long> expected(int tag, int most, List<String> named) {
    Map<String, Long> counts = new TreeMap<>();
    for (int i = 0; i < papers.size(); i++) {
      if (i % tag == tag / 2) {
        papers.get(i).forEach(name -> counts.merge(name, 1L, Long::sum));
      }
    }
    Map<String, Long> expected = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .forEach(author -> expected.put(author.getKey(), author.getValue()));
    named.forEach(name -> expected.putIfAbsent(name, counts.getOrDefault(name, 0L)));
    return expected;
  }
}
