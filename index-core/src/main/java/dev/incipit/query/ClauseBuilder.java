package dev.incipit.query;

import dev.incipit.paper.PaperReference;
import dev.incipit.query.syntax.Identifiers;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes conditions of single words and phrases. One is used for one query, since it counts. */
final class ClauseBuilder {
  private static final Pattern STARS = Pattern.compile("\\*+(?= |$)");

  private final ProblemCollector problems;
  private final WordOperators forms;
  private final FilterBuilder filters;

  ClauseBuilder(ProblemCollector problems, FieldNames names) {
    this.problems = problems;
    this.forms = new WordOperators(problems);
    this.filters = new FilterBuilder(problems, names);
  }

  /** The paper that a bare word names by its id or DOI; empty if it names none. */
  static Optional<Query> identifier(String word) {
    String bare = Identifiers.trim(word);
    Optional<Query> id = PaperReference.recognise(bare).map(Query.HasId::new);
    return id.or(() -> Identifiers.doi(bare).map(Query.HasDoi::new));
  }

  /**
   * The condition of a word.
   *
   * @return empty if nothing is left to search for
   */
  Optional<Query> word(Field field, String word, int position) {
    return field instanceof Field.Text text
        ? forms.word(text.field(), word, position)
        : filters.of(field, word, position);
  }

  /**
   * The condition of what stood between quotes.
   *
   * @return empty if nothing is left to search for
   */
  Optional<Query> phrase(Field field, String quoted, int slop, int position) {
    if (quoted.isBlank()) {
      return nothingQuoted(position);
    }
    return field instanceof Field.Text in
        ? words(in.field(), quoted, slop, position)
        : filters.of(field, quoted.strip().replaceAll(" +", " "), position);
  }

  /** The condition of a formula with blanks; a star in it is a sign like others. */
  Optional<Query> formula(TextField field, String formula, int position) {
    return words(field, STARS.matcher(formula).replaceAll(""), 0, position);
  }

  private Optional<Query> words(TextField field, String quoted, int slop, int position) {
    String text = forms.quoted(quoted, position);
    return text.isEmpty()
        ? nothingQuoted(position)
        : Optional.of(new Query.Phrase(field, text, slop));
  }

  private Optional<Query> nothingQuoted(int position) {
    problems.warn("empty-phrase", position, "Nothing stands between the quotes; left out.");
    return Optional.empty();
  }
}
