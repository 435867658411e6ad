package dev.incipit.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.Seed;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.lucene.TruthTable;
import dev.incipit.opensearch.cluster.ClusterUnderTest;
import dev.incipit.query.QueryParser;
import dev.incipit.search.Explanation;
import dev.incipit.search.Hit;
import dev.incipit.search.Preference;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An embedded index and one on a cluster, of one shard, answer the same, scores and marks too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParityTest {
  private static final double ROUNDING = 1e-5;

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
      throw new java.io.UncheckedIOException(e);
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
    assertEquals(rounded(expected), rounded(found));
  }

  /** The hits in an order that does not depend on the last digits of their scores. */
  private static List<String> rounded(SearchPage page) {
    List<String> hits = new ArrayList<>();
    for (Hit hit : page.hits()) {
      double score = hit.score();
      hits.add(
          digits(score)
              + " "
              + hit.paper().id()
              + " "
              + hit.highlights()
              + " "
              + reasons(hit.explanation()));
    }
    return hits;
  }

  private static String digits(double score) {
    return Long.toString(Math.round(score / ROUNDING / 10) * 10);
  }

  private static List<String> reasons(@org.jspecify.annotations.Nullable Explanation explanation) {
    return explanation == null
        ? List.of()
        : explanation.parts().stream()
            .map(part -> part.kind() + " " + part.label())
            .sorted()
            .toList();
  }
}
