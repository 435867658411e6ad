package dev.incipit.query.description;

import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import java.util.stream.Stream;

/** A text that is searched for, in words for people. */
record QueryTerm(TextField field, String words) {

  /** The term that a leaf searches for; none if the node searches no text. */
  static Stream<QueryTerm> of(Query query) {
    return switch (query) {
      case Query.Word word -> Stream.of(new QueryTerm(word.field(), word.text()));
      case Query.Prefix prefix ->
          Stream.of(new QueryTerm(prefix.field(), prefix.text() + "... (start of a word)"));
      case Query.Fuzzy fuzzy -> Stream.of(new QueryTerm(fuzzy.field(), fuzzy(fuzzy)));
      case Query.Phrase phrase -> Stream.of(new QueryTerm(phrase.field(), phrase(phrase)));
      case Query.All all -> Stream.empty();
      case Query.Filter filter -> Stream.empty();
      case Query.And and -> Stream.empty();
      case Query.Or or -> Stream.empty();
      case Query.Not not -> Stream.empty();
    };
  }

  private static String fuzzy(Query.Fuzzy fuzzy) {
    return fuzzy.text() + (fuzzy.edits() == 1 ? " (or one letter off)" : " (or two letters off)");
  }

  private static String phrase(Query.Phrase phrase) {
    String quoted = "\"" + phrase.text() + "\"";
    if (phrase.slop() > 0) {
      return quoted
          + " (within "
          + phrase.slop()
          + (phrase.slop() == 1 ? " word" : " words")
          + " of each other)";
    }
    // Names are matched by their parts, not letter by letter.
    return phrase.field() == TextField.AUTHOR ? quoted : quoted + " (exact phrase)";
  }
}
