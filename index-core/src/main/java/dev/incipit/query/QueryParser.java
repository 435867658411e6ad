package dev.incipit.query;

import java.util.List;
import java.util.stream.Stream;

/** Parses the query language. */
public final class QueryParser {
  private QueryParser() {}

  /** Parses a query text; total, whatever is typed gives a tree. */
  public static ParsedQuery parse(String text) {
    List<Query> words =
        Stream.of(text.strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .map(word -> (Query) new Query.Word(TextField.ALL, word))
            .toList();
    Query query =
        switch (words.size()) {
          case 0 -> Query.all();
          case 1 -> words.getFirst();
          default -> new Query.And(words);
        };
    return new ParsedQuery(text, query, List.of());
  }
}
