package dev.incipit.query;

import dev.incipit.query.syntax.Letters;
import java.util.stream.Stream;

/** Tells of a query in which something was typed and nothing is left to look for. */
final class WordlessQuery {
  private static final String CODE = "no-word";

  private WordlessQuery() {}

  /** The query, or one that finds nothing: all papers would not be an answer. */
  static Query told(String typed, Query query, ProblemCollector problems) {
    if (query instanceof Query.All) {
      if (typed.chars().noneMatch(WordlessQuery::isMark)) {
        return query;
      }
      problems.warn(CODE, 0, "Nothing is left to search for, so no paper was found.");
      return Query.none();
    }
    if (leaves(query).anyMatch(WordlessQuery::tells)) {
      return query;
    }
    // A note, as such a query is no less well-formed than others.
    problems.note(
        CODE, 0, "There is no letter or digit in this to search for, so no paper was found.");
    return query instanceof Query.Word || query instanceof Query.Phrase ? query : Query.none();
  }

  private static boolean isMark(int c) {
    return !Character.isWhitespace(c) && !Character.isSpaceChar(c);
  }

  private static Stream<Query> leaves(Query query) {
    return switch (query) {
      case Query.And and -> and.parts().stream().flatMap(WordlessQuery::leaves);
      case Query.Or or -> or.parts().stream().flatMap(WordlessQuery::leaves);
      case Query.Not not -> leaves(not.part());
      default -> Stream.of(query);
    };
  }

  private static boolean tells(Query leaf) {
    return switch (leaf) {
      case Query.Word word -> Letters.tells(word.text());
      case Query.Phrase phrase -> Letters.tells(phrase.text());
      default -> true;
    };
  }
}
