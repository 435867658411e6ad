package dev.incipit.query;

import java.text.Normalizer;
import java.util.stream.Stream;

/**
 * Tells of a query in which something was typed and nothing can be looked for, so that neither all
 * papers nor none come back without a word.
 */
final class WordlessQuery {
  private static final String CODE = "no-word";

  private WordlessQuery() {}

  static void tell(String typed, Query query, ProblemCollector problems) {
    if (!problems.isEmpty()) {
      return;
    }
    if (query instanceof Query.All) {
      if (typed.chars().anyMatch(WordlessQuery::isMark) && typed.indexOf('*') < 0) {
        problems.warn(CODE, 0, "Nothing that can be seen was typed; these are all papers.");
      }
    } else if (leaves(query).noneMatch(WordlessQuery::tells)) {
      // A note, as such a query is no less well-formed than others.
      problems.note(CODE, 0, "There is no letter or digit in this to search for.");
    }
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
      case Query.Word word -> tells(word.text());
      case Query.Phrase phrase -> tells(phrase.text());
      default -> true;
    };
  }

  private static boolean tells(String text) {
    // Folded as words are, by which a circled letter is one too; so are pictures.
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .anyMatch(c -> Character.isLetterOrDigit(c) || Character.isSupplementaryCodePoint(c));
  }
}
