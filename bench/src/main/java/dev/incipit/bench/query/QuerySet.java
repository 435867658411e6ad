package dev.incipit.bench.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A file of queries: on each line a kind, a tab, and words divided by blanks. */
public final class QuerySet {

  private QuerySet() {}

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if a line is no query
   */
  public static List<BenchQuery> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<BenchQuery> queries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        queries.add(parse(lines.get(i), file + " line " + (i + 1)));
      }
    }
    if (queries.isEmpty()) {
      throw new IllegalArgumentException(file + " holds no queries");
    }
    return queries;
  }

  private static BenchQuery parse(String line, String where) {
    int tab = line.indexOf('\t');
    try {
      String words = line.substring(tab + 1).strip().toLowerCase(Locale.ROOT);
      return new BenchQuery(
          QueryKind.ofCode(line.substring(0, tab)), Arrays.asList(words.split("\\s+", -1)));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          where
              + ": a query is one of "
              + Arrays.stream(QueryKind.values()).map(QueryKind::code).toList()
              + ", a tab, and words; was: '"
              + line
              + "'",
          e);
    }
  }

  /** Writes a file. */
  public static void write(Path file, List<BenchQuery> queries) throws IOException {
    Files.write(
        file,
        queries.stream()
            .map(query -> query.kind().code() + "\t" + String.join(" ", query.words()))
            .toList());
  }
}
