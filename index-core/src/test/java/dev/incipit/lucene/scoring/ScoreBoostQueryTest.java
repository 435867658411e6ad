package dev.incipit.lucene.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Sample;
import dev.incipit.compile.FilterCompiler;
import dev.incipit.compile.Plan;
import dev.incipit.compile.QueryAnalyzer;
import dev.incipit.compile.QueryCompiler;
import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.engine.EngineRequest;
import dev.incipit.lucene.document.LuceneDocuments;
import dev.incipit.lucene.query.ClauseCompiler;
import dev.incipit.lucene.query.SortFields;
import dev.incipit.lucene.reader.LuceneSnapshot;
import dev.incipit.lucene.reader.ParallelSearcher;
import dev.incipit.lucene.reader.SnapshotReferences;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.query.QueryParser;
import dev.incipit.search.Filters;
import dev.incipit.search.SearchRequest;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Leaving papers out early finds the same best papers as adding everything up for every paper. */
class ScoreBoostQueryTest {
  private static final int ROUNDS = Sample.of("incipit.rounds", 50, 200);
  private static final long SEED = Long.getLong("incipit.seed", 20_261_129L);
  private static final int PAPERS = 1_500;
  private static final int BEST = 5;
  private static final float EXACT = 2e-6f; // of a score

  private static final String[] WORDS =
      ("of the for cache caching graph network learning deep model gossip commit quorum replica"
              + " store queue kernel tensor bayes lattice prime wavelet plasma photon quark")
          .split(" ");

  private static final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private static IndexSearcher searcher;
  private static IndexSearcher parted;
  private static SnapshotReferences snapshots;
  private static LuceneSnapshot snapshot;

  @BeforeAll
  static void index() throws IOException {
    Random random = new Random(SEED);
    LuceneDocuments documents = new LuceneDocuments(IndexSettings.DEFAULT);
    IndexWriterConfig config = new IndexWriterConfig().setSimilarity(new WordSimilarity());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < PAPERS; i++) {
        writer.addDocument(documents.document(paper(random, i), Instant.EPOCH));
        if (i == PAPERS / 3) {
          writer.commit();
        }
      }
    }
    DirectoryReader reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    snapshots = new SnapshotReferences(reader, older -> null);
    snapshot = snapshots.acquire();
    parted =
        new IndexSearcher(reader, Runnable::run) {
          @Override
          protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
            return ParallelSearcher.parts(leaves, PAPERS / 4);
          }
        };
    List.of(searcher, parted).forEach(each -> each.setSimilarity(new WordSimilarity()));
  }

  @AfterAll
  static void close() throws IOException {
    snapshots.release(snapshot);
    snapshots.close();
    directory.close();
  }

  private static AnnouncedPaper paper(Random random, int number) {
    Paper paper =
        Paper.builder(PaperId.of("2601.%05d".formatted(number)))
            .title(words(random, 2 + random.nextInt(8)))
            .abstractText(words(random, 5 + random.nextInt(60)))
            .comments(random.nextInt(3) == 0 ? words(random, 1 + random.nextInt(30)) : null)
            .build();
    LocalDate day = LocalDate.of(2026, 1, 1).minusDays(random.nextInt(2_000));
    Announcement announced = new Announcement("cs.DC", day, AnnouncementType.NEW, number + 1, null);
    return new AnnouncedPaper(paper, random.nextInt(9) == 0 ? List.of() : List.of(announced));
  }

  /** Words of which the later are the rarer. */
  private static String words(Random random, int number) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      double place = random.nextDouble() * random.nextDouble() * WORDS.length;
      words.add(WORDS[(int) place]);
    }
    return String.join(" ", words);
  }

  private static String question(Random random) {
    List<String> words = new ArrayList<>();
    for (int number = 2 + random.nextInt(12); number > 0; number--) {
      words.add(WORDS[random.nextInt(WORDS.length)]);
    }
    String joined = String.join(" ", words);
    return switch (random.nextInt(6)) {
      case 0 -> joined + " \"" + words.get(0) + " " + words.get(1) + "\"";
      case 1 -> "(" + words.get(0) + " " + words.get(1) + ") OR " + words.getLast();
      case 2 -> joined + " KV-cache";
      default -> joined;
    };
  }

  @Test
  void theBestPapersAndTheirScoresAreThoseOfAddingEverythingUp() throws IOException {
    Random random = new Random(SEED);
    int raised = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = question(random);
      String where = "seed " + SEED + ", round " + round + ": " + text;
      SearchRequest request = SearchRequest.builder(QueryParser.parse(text).query()).build();
      for (Plan plan : Plan.ways(new QueryCompiler(snapshot, new QueryAnalyzer(), null), request)) {
        FilterCompiler filters =
            new FilterCompiler(
                random.nextInt(3) == 0
                    ? Filters.NONE.toBuilder().types(Set.of(AnnouncementType.NEW)).build()
                    : Filters.NONE,
                IndexSettings.DEFAULT);
        boolean recent = random.nextBoolean();
        Query ranked = narrow(filters, plan.query(), recent, plan.headStart());
        Query plain = narrow(filters, plain(plan.query()), recent, plan.headStart());
        raised += ranked.equals(plain) ? 0 : 1;
        List<FieldDoc> expected = best(searcher, plain, Integer.MAX_VALUE);
        same(expected, best(searcher, ranked, 1), ranked, plain, where);
        same(expected, best(parted, ranked, 1), ranked, plain, where);
        same(expected, best(searcher, ranked, Integer.MAX_VALUE), ranked, plain, where);
        assertEquals(searcher.count(plain), searcher.count(ranked), where);
      }
    }
    assertTrue(raised > ROUNDS / 2, raised + " queries were raised");
  }

  private static Query narrow(FilterCompiler filters, Clause query, boolean recent, float start) {
    long newest = LocalDate.of(2026, 1, 1).toEpochDay();
    Clause ranked = recent ? new Clause.Recent(query, Schema.DATE, start, newest, 0.2, 365) : query;
    return new ClauseCompiler().compile(filters.narrow(ranked));
  }

  /** The same in Lucene's own terms. */
  private static Clause plain(Clause clause) {
    return switch (clause) {
      case Clause.Proximity near ->
          new Clause.Bool(
              List.of(plain(near.part())),
              near.pairs().stream().map(Clause.Pair::clause).toList(),
              List.of(),
              List.of());
      case Clause.Disjunction any -> {
        List<Clause> parts = new ArrayList<>(plain(any.parts()));
        any.pairs().forEach(pair -> parts.add(pair.pair().clause()));
        yield Clause.Bool.any(parts);
      }
      case Clause.Bool bool ->
          new Clause.Bool(plain(bool.must()), plain(bool.should()), bool.filter(), bool.never());
      default -> clause;
    };
  }

  private static List<Clause> plain(List<Clause> clauses) {
    return clauses.stream().map(ScoreBoostQueryTest::plain).toList();
  }

  private static List<FieldDoc> best(IndexSearcher searcher, Query query, int scored)
      throws IOException {
    ScoreDoc[] found =
        searcher.search(
                query,
                new TopFieldCollectorManager(
                    SortFields.of(EngineRequest.Order.BEST), BEST, null, scored))
            .scoreDocs;
    return List.of(found).stream().map(FieldDoc.class::cast).toList();
  }

  private static float score(FieldDoc hit) {
    return (Float) hit.fields[0];
  }

  private static void same(
      List<FieldDoc> expected, List<FieldDoc> actual, Query query, Query plain, String where)
      throws IOException {
    assertEquals(expected.size(), actual.size(), where);
    for (int i = 0; i < expected.size(); i++) {
      float score = score(expected.get(i));
      assertEquals(score, score(actual.get(i)), score * EXACT, where);
    }
    for (FieldDoc hit : actual.subList(0, Math.min(1, actual.size()))) {
      float explained = searcher.explain(query, hit.doc).getValue().floatValue();
      assertEquals(score(hit), explained, explained * EXACT, where);
      float added = searcher.explain(plain, hit.doc).getValue().floatValue();
      assertEquals(score(hit), added, added * EXACT, where);
    }
  }
}
