package dev.incipit.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of queries with the trees and problems they give; their heads explain the columns. */
class QueryTableTest {

  /** A line of a table. */
  record Row(String typed, String tree, String problems) {
    @Override
    public String toString() {
      return typed;
    }
  }

  static Stream<Row> language() {
    return rows("language.tsv");
  }

  static Stream<Row> peoplesQueries() {
    return rows("people.tsv");
  }

  static Stream<Row> malformedQueries() {
    return rows("malformed.tsv");
  }

  @ParameterizedTest
  @MethodSource
  void language(Row row) {
    check(row);
  }

  @ParameterizedTest
  @MethodSource
  void peoplesQueries(Row row) {
    check(row);
  }

  @ParameterizedTest
  @MethodSource
  void malformedQueries(Row row) {
    check(row);
  }

  private static void check(Row row) {
    ParsedQuery parsed = QueryParser.parse(row.typed());
    assertEquals(row.tree(), Sexp.of(parsed.query()));
    assertEquals(row.problems(), problems(parsed));
    assertEquals(row.typed(), parsed.text());
    assertEquals(parsed.query(), QueryParser.parse(parsed.query().toString()).query());
  }

  private static String problems(ParsedQuery parsed) {
    return parsed.problems().stream()
        .map(problem -> problem.code() + "@" + problem.position())
        .collect(Collectors.joining(" "));
  }

  private static Stream<Row> rows(String table) {
    try (InputStream in = QueryTableTest.class.getResourceAsStream(table)) {
      var lines =
          new BufferedReader(
              new InputStreamReader(Objects.requireNonNull(in, table), StandardCharsets.UTF_8));
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .map(QueryTableTest::row)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new IllegalStateException(table, e);
    }
  }

  private static Row row(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    String typed =
        cells
            .get(0)
            .replace("<NUL>", "\0")
            .replace("<TAB>", "\t")
            .replace("<WIDE>", "\u3000")
            .replace("<RLO>", "\u202e")
            .replace("<HALF>", "\ud800");
    return new Row(typed, cells.get(1), cells.get(2));
  }
}
