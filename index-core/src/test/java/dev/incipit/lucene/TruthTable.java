package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.Seed;
import dev.incipit.query.QueryParser;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Tables of what queries must and must not find in the shipped listing. */
public final class TruthTable {
  /**
   * A row.
   *
   * @param must the entries of the listing that must be found
   * @param mustNot those that must not
   */
  public record Row(String area, String query, Set<Integer> must, Set<Integer> mustNot) {
    @Override
    public String toString() {
      return area + ": " + query;
    }
  }

  private TruthTable() {}

  /** Checks that an index finds for a row what it must, and nothing that it must not. */
  public static void check(PaperIndex index, Row row) throws IOException {
    Set<Integer> found = found(index, row.query());
    Set<Integer> missed = new TreeSet<>(row.must());
    missed.removeAll(found);
    Set<Integer> wrong = new TreeSet<>(row.mustNot());
    wrong.retainAll(found);
    String parsed = row.area() + ": " + QueryParser.parse(row.query()).query();
    assertEquals("missed [], wrong []", "missed " + missed + ", wrong " + wrong, parsed);
  }

  /** The rows of a table beside this class. */
  public static List<Row> read(String resource) throws IOException {
    try (InputStream in = TruthTable.class.getResourceAsStream(resource)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(TruthTable::row)
          .toList();
    }
  }

  /** The entries that a query finds among those of the shipped listing. */
  private static Set<Integer> found(PaperIndex index, String query) throws IOException {
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

  private static Row row(String[] cells) {
    Set<Integer> must = entries(cells[2]);
    Set<Integer> mustNot = entries(cells[3].equals("rest") ? "1-27" : cells[3]);
    if (cells[3].equals("rest")) {
      mustNot.removeAll(must);
    }
    return new Row(cells[0], cells[1], must, mustNot);
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
