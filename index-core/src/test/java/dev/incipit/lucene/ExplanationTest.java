package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.query.Query;
import dev.incipit.query.QueryParser;
import dev.incipit.query.RandomQueries;
import dev.incipit.search.Explanation;
import dev.incipit.search.Hit;
import dev.incipit.search.MatchMode;
import dev.incipit.search.Preference;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why hits rank where they do. */
class ExplanationTest {
  private static final long SEED = Long.getLong("incipit.seed", 20_260_410L);

  private static LuceneIndex index;

  @BeforeAll
  static void indexTheListing() throws IOException {
    index = Seed.addTo(LuceneIndex.inMemory());
  }

  @AfterAll
  static void closeTheIndex() throws IOException {
    index.close();
  }

  static List<TruthTable.Row> rows() throws IOException {
    return TruthTable.read("query-truth.tsv");
  }

  private static SearchRequest.Builder request(String query) {
    return SearchRequest.builder(QueryParser.parse(query).query()).explain(true).size(30);
  }

  private static SearchPage search(SearchRequest.Builder request) throws IOException {
    return index.search(request.build());
  }

  private static Explanation explanation(Hit hit) {
    return Objects.requireNonNull(hit.explanation());
  }

  private static List<String> labels(SearchRequest.Builder request) throws IOException {
    return explanation(search(request).hits().getFirst()).parts().stream()
        .map(Explanation.Part::label)
        .toList();
  }

  private static void checkSums(SearchRequest.Builder request, String where) throws IOException {
    for (Hit hit : search(request).hits()) {
      if (hit.explanation() != null) {
        List<Explanation.Part> parts = explanation(hit).parts();
        double sum = parts.stream().mapToDouble(Explanation.Part::score).sum();
        assertEquals(hit.score(), sum, 1e-3 * Math.max(1, hit.score()), where + parts);
        assertTrue(parts.stream().allMatch(part -> part.score() > 0), where);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void thePartsOfAScoreAddUpToIt(TruthTable.Row row) throws IOException {
    checkSums(request(row.query()), row.query());
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("rows")
  void thePartsAddUpHoweverPapersAreMatchedAndPreferred(TruthTable.Row row) throws IOException {
    for (MatchMode matching : MatchMode.values()) {
      for (Preference preference : Preference.values()) {
        checkSums(request(row.query()).matching(matching).prefer(preference), row.query());
      }
    }
  }

  @Test
  void whateverIsAskedIsExplained() throws IOException {
    RandomQueries queries = new RandomQueries(SEED);
    for (int round = 0; round < 500; round++) {
      Query query = round % 2 == 0 ? QueryParser.parse(queries.text()).query() : queries.tree();
      checkSums(
          SearchRequest.builder(query).explain(true),
          "seed " + SEED + ", round " + round + ": " + query);
    }
  }

  @Test
  void aWordIsExplainedByWhereItStandsAndHowRareItIs() throws IOException {
    assertEquals(
        List.of(
            "\"coflow\" in the title, 4 times in the abstract (in 1 of 27 papers)",
            "\"algorithm\" 3 times in the abstract (in 5 of 27 papers)"),
        labels(request("coflow algorithm")));
    assertEquals(
        List.of("\"W. Wang\" in the authors (in 1 of 27 papers)"),
        labels(request("au:\"W. Wang\"")));
    assertTrue(labels(request("model")).getFirst().endsWith("(common: in 18 of 27 papers)"));
  }

  @Test
  void neighboursShortFormsAndAgeAreToldApart() throws IOException {
    assertEquals(
        "\"kv cache\" close together, as in the query", labels(request("KV cache")).getLast());
    assertEquals(
        "\"text to image\", which means the same, in the title, in the abstract (in 2 of 27 papers)",
        labels(request("T2I")).getFirst());
    assertEquals(
        "recent, of 2026-04-10", labels(request("coflow").prefer(Preference.RECENT)).getLast());
  }

  @Test
  void theHeadStartOfPapersWithAllWordsIsNoShareOfTheScore() throws IOException {
    SearchRequest.Builder request = request("coflow algorithm").matching(MatchMode.ANY);
    Explanation first = explanation(search(request).hits().getFirst());
    Explanation.Part allTermsBonus = first.parts().getFirst();
    assertEquals(Explanation.Kind.ALL_WORDS, allTermsBonus.kind());
    assertEquals(0, first.share(allTermsBonus));
    assertEquals(1, first.parts().stream().mapToDouble(first::share).sum(), 1e-9);
  }

  @Test
  void hitsInAnotherOrderHaveNoExplanation() throws IOException {
    assertNull(search(request("coflow").sort(Sort.NEWEST)).hits().getFirst().explanation());
    assertNull(search(request("cat:cs.LG")).hits().getFirst().explanation());
    assertNull(search(request("coflow").explain(false)).hits().getFirst().explanation());
  }
}
