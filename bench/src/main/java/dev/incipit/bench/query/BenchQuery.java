package dev.incipit.bench.query;

import java.util.List;

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
}
