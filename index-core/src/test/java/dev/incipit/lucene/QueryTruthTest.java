package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.Seed;
import dev.incipit.query.QueryParser;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

  static Stream<Arguments> rows() throws IOException {
    try (InputStream in = QueryTruthTest.class.getResourceAsStream("query-truth.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> Arguments.of(cells[0], cells[1], cells[2], cells[3]))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rows")
  void aQueryFindsWhatItMustAndNothingElse(String area, String query, String must, String mustNot)
      throws IOException {
    Set<Integer> found = search(query);
    Set<Integer> missed = entries(must);
    missed.removeAll(found);
    Set<Integer> wrong = mustNot.equals("rest") ? allBut(entries(must)) : entries(mustNot);
    wrong.retainAll(found);
    String parsed = area + ": " + QueryParser.parse(query).query();
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

  private static Set<Integer> allBut(Set<Integer> entries) {
    Set<Integer> rest = entries("1-27");
    rest.removeAll(entries);
    return rest;
  }

  private static Set<Integer> entries(String ranges) {
    Set<Integer> entries = new TreeSet<>();
    for (String range : ranges.isEmpty() ? new String[0] : ranges.split(",", -1)) {
      String[] ends = range.split("-", -1);
      IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
          .forEach(entries::add);
    }
    return entries;
  }
}
