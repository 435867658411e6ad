package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Sample;
import dev.incipit.Seed;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.query.Query;
import dev.incipit.query.QueryParser;
import dev.incipit.search.Hit;
import dev.incipit.search.Meaning;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.semantic.ConceptEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What meaning must leave as it is, for queries of every kind. */
class MeaningEqualityTest {
  private static final int PAPERS = 400;
  private static final int QUERIES = Sample.of("incipit.queries", 150, 1_000);

  @TempDir private Path folder;
  private final long seed = Long.getLong("incipit.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<String> words =
      Seed.papers().stream()
          .flatMap(paper -> List.of(paper.paper().abstractText().split("\\s+")).stream())
          .limit(300)
          .toList();
  private final LuceneIndex plain = LuceneIndex.inMemory();
  private LuceneIndex index;

  @BeforeEach
  void encodeTheListingAndOthers() throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>(Seed.papers());
    for (int i = 0; i < PAPERS; i++) {
      papers.add(
          AnnouncedPaper.of(
              Paper.builder(PaperId.of("p" + i)).title(text(6)).abstractText(text(40)).build()));
    }
    index = LuceneIndex.open(folder, new ConceptEncoder());
    for (PaperIndex either : List.of(plain, index)) {
      either.add(papers);
      either.commit();
    }
    index.encode(1, progress -> true);
    index.refresh();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
    plain.close();
  }

  private String text(int most) {
    StringBuilder text = new StringBuilder();
    for (int left = 1 + random.nextInt(most); left > 0; left--) {
      text.append(words.get(random.nextInt(words.size()))).append(' ');
    }
    return text.toString().strip();
  }

  private static SearchPage search(PaperIndex index, Query query, @Nullable Meaning meaning)
      throws IOException {
    return index.search(SearchRequest.builder(query).meaning(meaning).size(100).build());
  }

  private static Set<PaperId> ids(SearchPage page) {
    return new HashSet<>(page.hits().stream().map(hit -> hit.paper().id()).toList());
  }

  /** Answers whether meaning made another order. */
  private boolean checkEqual(String typed) throws IOException {
    String where = typed + ", seed " + seed;
    Query query = QueryParser.parse(typed).query();
    SearchPage words = search(plain, query, null);
    SearchPage off = search(index, query, Meaning.OFF);
    assertEquals(words.total(), off.total(), where);
    assertEquals(words.facets(), off.facets(), where);
    assertEquals(words.hits(), off.hits(), where);
    SearchPage order = search(index, query, Meaning.ORDER);
    assertEquals(words.total(), order.total(), where);
    assertEquals(words.matching(), order.matching(), where);
    assertEquals(words.facets(), order.facets(), where);
    assertEquals(ids(words), ids(order), where);
    return !words.hits().stream()
        .map(Hit::paper)
        .toList()
        .equals(order.hits().stream().map(Hit::paper).toList());
  }

  @Test
  void theTruthTableHasTheSameTotalsCountsAndPapers() throws IOException {
    for (TruthTable.Row row : TruthTable.read("query-truth.tsv")) {
      checkEqual(row.query());
    }
  }

  @Test
  void randomQuestionsHaveTheSameTotalsCountsAndPapersInAnotherOrder() throws IOException {
    int reordered = 0;
    for (int i = 0; i < QUERIES; i++) {
      reordered += checkEqual(text(9)) ? 1 : 0;
    }
    assertTrue(reordered > QUERIES / 4, reordered + " of them in another order, seed " + seed);
    assertFalse(reordered == QUERIES, "seed " + seed);
  }
}
