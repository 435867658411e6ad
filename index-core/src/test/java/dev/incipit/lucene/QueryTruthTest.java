package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.Seed;
import dev.incipit.query.QueryParser;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What queries must and must not find in the shipped listing. */
class QueryTruthTest {
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

  @ParameterizedTest
  @MethodSource("rows")
  void aQueryFindsWhatItMustAndNothingElse(TruthTable.Row row) throws IOException {
    Set<Integer> found = search(row.query());
    Set<Integer> missed = new TreeSet<>(row.must());
    missed.removeAll(found);
    Set<Integer> wrong = new TreeSet<>(row.mustNot());
    wrong.retainAll(found);
    String parsed = row.area() + ": " + QueryParser.parse(row.query()).query();
    assertEquals("missed [], wrong []", "missed " + missed + ", wrong " + wrong, parsed);
  }

  private static Set<Integer> search(String query) throws IOException {
    SearchRequest request =
        SearchRequest.builder(QueryParser.parse(query).query()).size(100).build();
    List<String> ids = IntStream.rangeClosed(1, 27).mapToObj(Seed::id).toList();
    Set<Integer> found = new TreeSet<>();
    index
        .search(request)
        .hits()
        .forEach(hit -> found.add(ids.indexOf(hit.paper().id().value()) + 1));
    return found;
  }
}
