package dev.incipit.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.Seed;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.lucene.TruthTable;
import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.cluster.ClusterUnderTest;
import dev.incipit.query.QueryParser;
import dev.incipit.search.Explanation;
import dev.incipit.search.Preference;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An embedded index and one on a cluster, of one shard, answer the same, scores and marks too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParityTest {
  /** Scores are floats, of which some parts are added in another order. */
  private static final double ROUNDING = 1e-6;

  private ClusterAddress address;
  private OpenSearchIndex cluster;
  private final LuceneIndex embedded = LuceneIndex.inMemory();

  @BeforeAll
  void indexTheListing() throws IOException {
    address = ClusterUnderTest.shared().address("parity");
    cluster = Seed.addTo(TestIndexes.open(address, 1));
    Seed.addTo(embedded);
  }

  @AfterAll
  void dropTheIndex() throws IOException {
    embedded.close();
    if (cluster != null) {
      cluster.close();
      TestIndexes.drop(address);
    }
  }

  static List<String> queries() throws IOException {
    return Stream.of("query-truth.tsv", "sibling-truth.tsv")
        .flatMap(ParityTest::rows)
        .map(TruthTable.Row::query)
        .distinct()
        .toList();
  }

  private static Stream<TruthTable.Row> rows(String table) {
    try {
      return TruthTable.read(table).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SearchRequest.Builder request(String query) {
    return SearchRequest.builder(QueryParser.parse(query).query()).size(100).advice(true);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void theSameIsFoundWithTheSameScoresMarksCountsAndReasons(String query) throws IOException {
    checkSame(request(query).explain(true).build());
    checkSame(request(query).prefer(Preference.RECENT).explain(true).build());
    checkSame(request(query).sort(Sort.LAST_SUBMITTED).build());
  }

  private void checkSame(SearchRequest request) throws IOException {
    SearchPage expected = embedded.search(request);
    SearchPage found = cluster.search(request);
    assertEquals(expected.total(), found.total());
    assertEquals(expected.matching(), found.matching());
    assertEquals(expected.facets(), found.facets());
    assertEquals(expected.advice(), found.advice());
    assertEquals(hits(expected), hits(found));
    for (int i = 0; i < expected.hits().size(); i++) {
      double score = expected.hits().get(i).score();
      assertEquals(score, found.hits().get(i).score(), score * ROUNDING);
    }
  }

  private static List<String> hits(SearchPage page) {
    return page.hits().stream()
        .map(hit -> hit.paper().id() + " " + hit.highlights() + reasons(hit.explanation()))
        .toList();
  }

  private static List<String> reasons(@Nullable Explanation explanation) {
    return explanation == null
        ? List.of()
        : explanation.parts().stream()
            .map(part -> part.kind() + " " + part.label())
            .sorted()
            .toList();
  }
}
