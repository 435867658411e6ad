package dev.incipit.pipeline.advice;

import dev.incipit.analysis.Token;
import dev.incipit.compile.QueryAnalyzer;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.text.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes words of a query in another way and keeps everything else: fields, quotes, operators. */
final class SpellingRewriter {

  /**
   * A folded word in a field of a query.
   *
   * @param field where it is looked for
   */
  record Place(TextField field, String word) {}

  private final Map<Place, String> spellings;
  private final QueryAnalyzer analyzer;

  SpellingRewriter(Map<Place, String> spellings, QueryAnalyzer analyzer) {
    this.spellings = spellings;
    this.analyzer = analyzer;
  }

  /** The query with its words respelt; what it excludes stays as it is. */
  Query of(Query query) {
    return switch (query) {
      case Query.Word word -> word(word);
      case Query.Phrase phrase ->
          new Query.Phrase(phrase.field(), text(phrase.field(), phrase.text()), phrase.slop());
      case Query.And and -> Query.and(of(and.parts()));
      case Query.Or or -> Query.or(of(or.parts()));
      case Query.Prefix prefix -> prefix;
      case Query.Fuzzy fuzzy -> fuzzy;
      case Query.Not not -> not;
      case Query.All all -> all;
      case Query.Filter filter -> filter;
    };
  }

  private List<Query> of(List<Query> parts) {
    return parts.stream().map(this::of).toList();
  }

  private Query word(Query.Word word) {
    String text = text(word.field(), word.text());
    // Some words are two that were run together.
    return text.chars().anyMatch(Character::isWhitespace)
        ? new Query.Phrase(word.field(), text, 0)
        : new Query.Word(word.field(), text);
  }

  private String text(TextField field, String raw) {
    String plain = PlainText.of(raw).text();
    StringBuilder out = new StringBuilder();
    int end = 0;
    for (Token token : analyzer.words(raw)) {
      String spelling = spellings.get(new Place(field, token.term()));
      if (spelling != null) {
        String typed = plain.substring(token.start(), token.end());
        out.append(plain, end, token.start()).append(inCaseOf(typed, spelling));
        end = token.end();
      }
    }
    return end == 0 ? raw : out.append(plain, end, plain.length()).toString();
  }

  private static String inCaseOf(String typed, String spelling) {
    if (!Character.isUpperCase(typed.charAt(0))) {
      return spelling;
    }
    return typed.equals(typed.toUpperCase(Locale.ROOT))
        ? spelling.toUpperCase(Locale.ROOT)
        : Character.toUpperCase(spelling.charAt(0)) + spelling.substring(1);
  }
}
