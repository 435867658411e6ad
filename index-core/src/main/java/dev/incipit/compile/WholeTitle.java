package dev.incipit.compile;

import dev.incipit.analysis.TitlePhrases;
import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts papers whose whole title was typed before all others. Words alone do not: a title is short,
 * and others may have its words more often.
 */
final class WholeTitle {
  /** More than the head start of all words with any sum of words. */
  static final float HEAD_START = 2_000f;

  private WholeTitle() {}

  /** The same clause, by which papers with the title that a query is score more. */
  static Clause first(Clause clause, Query query) {
    return title(query)
        .map(title ->
            (Clause)
                new Clause.Bool(
                    List.of(clause),
                    List.of(
                        new Clause.Boosted(
                            new Clause.Constant(new Clause.Term(Schema.WHOLE_TITLE, title)),
                            HEAD_START)),
                    List.of(),
                    List.of()))
        .orElse(clause);
  }

  /** What the title would be; empty if more is looked for in texts than words of a title. */
  private static Optional<String> title(Query query) {
    List<String> typed = new ArrayList<>();
    for (Query part : query instanceof Query.And and ? and.parts() : List.of(query)) {
      switch (part) {
        case Query.Word word when inTitle(word.field()) -> typed.add(word.text());
        case Query.Phrase phrase when inTitle(phrase.field()) -> typed.add(phrase.text());
        case Query.Filter filter -> {}
        default -> {
          return Optional.empty();
        }
      }
    }
    String title = TitlePhrases.whole(PlainText.of(String.join(" ", typed)).text());
    return title.isEmpty() ? Optional.empty() : Optional.of(title);
  }

  private static boolean inTitle(TextField field) {
    return field == TextField.ALL || field == TextField.TITLE;
  }
}
