package dev.incipit.bench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.bench.corpus.Corpus;
import dev.incipit.bench.query.BenchQuery;
import dev.incipit.bench.query.QueryKind;
import dev.incipit.bench.report.Block;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing, shown with two embedded indexes. */
class ClusterRunTest {
  private static final List<BenchQuery> QUERIES =
      List.of(
          new BenchQuery(QueryKind.WORD, List.of("the")),
          new BenchQuery(QueryKind.OR, List.of("of", "qqqq")),
          new BenchQuery(QueryKind.WORD, List.of("qqqq")));

  @TempDir private Path work;

  @Test
  void indexesOfTheSamePapersAgreeOnEverything() throws IOException {
    Corpus corpus = Corpus.generated(200, 1, work);
    try (PaperIndex first = LuceneIndex.inMemory();
        PaperIndex second = LuceneIndex.inMemory()) {
      ClusterRun.Result result =
          new ClusterRun(first, second, line -> {}).measure(corpus, QUERIES, 2);
      assertEquals(QUERIES.size(), result.comparisons().size());
      for (Comparison comparison : result.comparisons()) {
        assertEquals(1, comparison.overlap());
        assertTrue(comparison.sameOrder() && comparison.sameTotal() && comparison.sameFacets());
        assertEquals(2, comparison.clusterMillis().size());
      }
      assertEquals(
          3,
          ClusterTables.section(result).blocks().stream()
              .filter(Block.Table.class::isInstance)
              .map(Block.Table.class::cast)
              .mapToInt(table -> table.rows().size())
              .max()
              .orElse(0));
    }
  }

  @Test
  void answersOfOtherPapersDiffer() throws IOException {
    SearchPage few = page(Corpus.generated(100, 1, work));
    SearchPage more = page(Corpus.generated(200, 1, work));
    Comparison comparison =
        new Comparison(QUERIES.getFirst(), few, more, List.of(1.0), List.of(1.0));
    assertFalse(comparison.sameTotal());
    assertFalse(comparison.sameFacets());
    assertTrue(comparison.overlap() < 1);
  }

  private static SearchPage page(Corpus corpus) throws IOException {
    try (PaperIndex first = LuceneIndex.inMemory();
        PaperIndex second = LuceneIndex.inMemory()) {
      return new ClusterRun(first, second, line -> {})
          .measure(corpus, QUERIES, 1)
          .comparisons()
          .getFirst()
          .cluster();
    }
  }

  @Test
  void anIndexWithPapersIsNotLoadedAgain() throws IOException {
    Corpus corpus = Corpus.generated(50, 1, work);
    try (PaperIndex first = LuceneIndex.inMemory();
        PaperIndex second = LuceneIndex.inMemory()) {
      new ClusterRun(first, second, line -> {}).measure(corpus, QUERIES, 1);
      assertThrows(IllegalArgumentException.class, () -> new ClusterRun(first, second, line -> {}));
    }
  }
}
