package dev.incipit.lucene.facet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.document.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
      for (int i = 0; i < PAPERS; i++) {
        papers.add(names(random, i));
      }
      write(directory, segments);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertEquals(segments, reader.leaves().size());
        GlobalOrdinals names = GlobalOrdinals.of(Schema.AUTHOR_NAME, reader);
        AuthorCounts counts = new AuthorCounts(ranks(reader, names, first));
        for (int tag : TAGS) {
          for (int most : List.of(0, 1, 3, 20, 2 * AUTHORS)) {
            assertEquals(
                expected(tag, most),
                told(counts, names, matches(reader, tag), most),
                "1 of " + tag + ", most " + most);
          }
        }
      }
    }
  }

  @Test
  void anAuthorBehindTheFirstWhoIsMetAsOftenComesInTheOrderOfNames() throws IOException {
    papers.addAll(
        List.of(List.of("Y", "Z"), List.of("A", "Y", "Z"), List.of(), List.of("A", "Y", "Z")));
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory, 1);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        GlobalOrdinals names = GlobalOrdinals.of(Schema.AUTHOR_NAME, reader);
        AuthorCounts counts = new AuthorCounts(ranks(reader, names, 2));
        assertEquals(List.of("A=2", "Y=2"), told(counts, names, matches(reader, 2), 2));
      }
    }
  }

  @Test
  void anIndexWithoutPapersHasNoAuthors() throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      new IndexWriter(directory, new IndexWriterConfig()).close();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        GlobalOrdinals names = GlobalOrdinals.of(Schema.AUTHOR_NAME, reader);
        AuthorCounts counts = new AuthorCounts(ranks(reader, names, 16));
        assertEquals(List.of(), told(counts, names, matches(reader, 1), 5));
      }
    }
  }

  /**
   * More than have a rank that is counted fast, and more of one paper than are gathered at once.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void manyAuthorsAreCountedLikeFew(int segments) throws IOException {
    int each = 12_000;
    for (int paper = 0; paper < 6; paper++) {
      papers.add(IntStream.range(0, each).mapToObj(own(paper, each)).toList());
    }
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory, segments);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        GlobalOrdinals names = GlobalOrdinals.of(Schema.AUTHOR_NAME, reader);
        AuthorCounts counts = new AuthorCounts(ranks(reader, names, TopAuthors.MOST));
        for (int most : List.of(1, 10, 2_000)) {
          assertEquals(expected(1, most), told(counts, names, matches(reader, 1), most));
        }
      }
    }
  }

  /** Of each paper's names a tenth is also on the next. */
  private static IntFunction<String> own(int paper, int each) {
    return i -> name(paper * (each - each / 10) + i);
  }

  private static List<String> told(
      AuthorCounts counts, GlobalOrdinals names, FacetsCollector found, int most)
      throws IOException {
    List<MatchingDocs> segments = found.getMatchingDocs();
    long matches = segments.stream().mapToLong(MatchingDocs::totalHits).sum();
    List<String> told = new ArrayList<>();
    for (TopCounts.Value author : counts.most(segments, matches, most)) {
      told.add(names.value(author.number()) + "=" + author.times());
    }
    return told;
  }

  private static AuthorRanks ranks(DirectoryReader reader, GlobalOrdinals names, int first)
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

  /** Writes the papers, and deletes some of them. */
  private void write(ByteBuffersDirectory directory, int segments) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < papers.size(); i++) {
        Document document = new Document();
        for (String name : papers.get(i)) {
          document.add(new SortedSetDocValuesField(Schema.AUTHOR_NAME, new BytesRef(name)));
        }
        for (int tag : TAGS) {
          if (i % tag == tag / 2) {
            document.add(new StringField("tag", "" + tag, Field.Store.NO));
          }
        }
        document.add(new StringField("id", "" + i, Field.Store.NO));
        writer.addDocument(document);
        int each = papers.size() / segments;
        if (i % each == each - 1) {
          writer.commit();
        }
      }
      for (int i = 5; i < papers.size(); i += 11) {
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

  private List<String> expected(int tag, int most) {
    Map<String, Long> counts = new TreeMap<>();
    for (int i = 0; i < papers.size(); i++) {
      if (i % tag == tag / 2) {
        papers.get(i).forEach(name -> counts.merge(name, 1L, Long::sum));
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(author -> author.getKey() + "=" + author.getValue())
        .toList();
  }
}
