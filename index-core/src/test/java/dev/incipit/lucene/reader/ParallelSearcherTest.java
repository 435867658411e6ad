package dev.incipit.lucene.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Sample;
import dev.incipit.Seed;
import dev.incipit.compile.QueryAnalyzer;
import dev.incipit.compile.QueryCompiler;
import dev.incipit.engine.Clause;
import dev.incipit.engine.EngineRequest;
import dev.incipit.engine.SearchTasks;
import dev.incipit.lucene.document.LuceneDocuments;
import dev.incipit.lucene.facet.FacetColumns;
import dev.incipit.lucene.query.ClauseCompiler;
import dev.incipit.lucene.query.SortFields;
import dev.incipit.lucene.scoring.WordSimilarity;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.query.QueryParser;
import dev.incipit.query.RandomQueries;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** Parts of an index, searched by several processors, give what the whole gives. */
class ParallelSearcherTest {
  private static final int ROUNDS = Sample.of("incipit.rounds", 300, 1_500);
  private static final long SEED = Long.getLong("incipit.seed", 20_260_410L);
  private static final int PART = 4; // papers

  @Test
  void anyQueryFindsTheSameInPartsAsInTheWhole() throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        ExecutorService others = Executors.newFixedThreadPool(2);
        SearchTasks tasks = new SearchTasks();
        DirectoryReader reader = read(directory)) {
      IndexSearcher whole = new IndexSearcher(reader);
      IndexSearcher parted =
          new IndexSearcher(reader, others) {
            @Override
            protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
              return ParallelSearcher.parts(leaves, PART);
            }
          };
      List.of(whole, parted).forEach(searcher -> searcher.setSimilarity(new WordSimilarity()));
      assertTrue(parted.getSlices().length > Seed.papers().size() / PART);
      LuceneSnapshot snapshot =
          LuceneSnapshot.of(IndexSettings.DEFAULT, reader, FacetColumns.none(), tasks);
      RandomQueries queries = new RandomQueries(SEED);
      for (int round = 0; round < ROUNDS; round++) {
        String text = queries.text();
        Clause clause =
            new QueryCompiler(snapshot, new QueryAnalyzer(), null)
                .compile(QueryParser.parse(text).query());
        Query query = new ClauseCompiler().compile(clause);
        assertEquals(
            found(whole, query),
            found(parted, query),
            "seed " + SEED + ", round " + round + ": " + text);
        assertEquals(whole.count(query), parted.count(query), text);
      }
    }
  }

  /** Two segments, of which each is more than a part. */
  private static DirectoryReader read(ByteBuffersDirectory directory) throws IOException {
    LuceneDocuments documents = new LuceneDocuments(IndexSettings.DEFAULT);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      int added = 0;
      for (AnnouncedPaper paper : Seed.papers()) {
        writer.addDocument(documents.document(paper, Instant.EPOCH));
        if (++added == 10) {
          writer.commit();
        }
      }
    }
    return DirectoryReader.open(directory);
  }

  private static List<String> found(IndexSearcher searcher, Query query) throws IOException {
    Matches matches =
        Matches.of(searcher, query, SortFields.of(EngineRequest.Order.BEST), null, 10, true);
    List<String> found =
        matches.first().stream()
            .map(hit -> hit.doc + " " + hit.fields[0])
            .collect(Collectors.toCollection(ArrayList::new));
    found.add("of " + matches.total());
    return found;
  }
}
