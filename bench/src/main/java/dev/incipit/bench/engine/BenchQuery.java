package dev.incipit.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A query in no engine's language.
 *
 * @param kind what is asked of the words
 * @param words the words, 1 or more, in lower case and of letters only, so that every engine takes
 *     them as they are
 */
public record BenchQuery(QueryKind kind, List<String> words) {

  /**
   * Copies the words.
   *
   * @throws IllegalArgumentException if there are none
   */
  public BenchQuery {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a query has 1 word or more");
    }
  }

  /** The query as Incipit and Tantivy write it. */
  public String text() {
    return switch (kind) {
      case WORD, QUESTION -> String.join(" ", words);
      case AND -> String.join(" AND ", words);
      case OR -> String.join(" OR ", words);
      case PHRASE -> '"' + String.join(" ", words) + '"';
    };
  }

  /**
   * Reads a file of queries: on each line a kind, a tab, and words divided by blanks.
   *
   * @throws IllegalArgumentException if a line is no query, or there are none
   */
  public static List<BenchQuery> readAll(Path file) throws IOException {
    List<BenchQuery> queries = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        queries.add(parse(line, file + " line " + number));
      }
    }
    if (queries.isEmpty()) {
      throw new IllegalArgumentException(file + " holds no queries");
    }
    return queries;
  }

  private static BenchQuery parse(String line, String where) {
    String[] parts = line.toLowerCase(Locale.ROOT).split("\t", -1);
    for (QueryKind kind : QueryKind.values()) {
      if (parts.length == 2 && parts[0].equals(kind.code())) {
        return new BenchQuery(kind, List.of(parts[1].strip().split("\\s+", -1)));
      }
    }
    throw new IllegalArgumentException(
        where + ": a query is word, and, or, phrase or question, a tab, and words; was: " + line);
  }

  /** Writes a file of queries. */
  public static void writeAll(Path file, List<BenchQuery> queries) throws IOException {
    Files.write(
        file,
        queries.stream()
            .map(query -> query.kind.code() + "\t" + String.join(" ", query.words))
            .toList());
  }
}
