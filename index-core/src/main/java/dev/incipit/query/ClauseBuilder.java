package dev.incipit.query;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.PaperReference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Makes conditions of single words and phrases. One is used for one query, since it counts. */
final class ClauseBuilder {
  /** What hangs on to an id in running text. */
  private static final String LEADING = "[<";

  private static final String TRAILING = ".,;>]\\";

  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
  private static final Pattern DOI_LINK =
      Pattern.compile("(?i)^(?:https?://)?(?:dx\\.)?doi\\.org/");

  private static final Pattern STARS = Pattern.compile("\\*+(?= |$)");

  private final ProblemCollector problems;
  private final WordOperators forms;

  ClauseBuilder(ProblemCollector problems) {
    this.problems = problems;
    this.forms = new WordOperators(problems);
  }

  /** The paper that a bare word names by its id or DOI; empty if it names none. */
  static Optional<Query> identifier(String word) {
    String bare = trim(word);
    Optional<Query> id = PaperReference.recognise(bare).map(Query.HasId::new);
    return id.isPresent() ? id : doi(bare);
  }

  private static Optional<Query> doi(String text) {
    String bare = DOI_LINK.matcher(text).replaceFirst("");
    return DOI.matcher(bare).matches() ? Optional.of(new Query.HasDoi(bare)) : Optional.empty();
  }

  private static String trim(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && LEADING.indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && TRAILING.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(start, end);
  }

  /**
   * The condition of a word.
   *
   * @param label the field's name and colon where they are glued to the word, else empty
   * @return empty if nothing is left to search for
   */
  Optional<Query> word(Field field, String label, String word, int position) {
    Supplier<Optional<Query>> asWords = () -> forms.word(TextField.ALL, label + word, position);
    return switch (field) {
      case Field.Text text -> forms.word(text.field(), word, position);
      case Field.Day day -> value(field, word, position, asWords);
      case Field.InSubject subject -> value(field, word, position, asWords);
      case Field.Id id -> value(field, word, position, asWords);
      case Field.Doi doi -> value(field, word, position, asWords);
      case Field.Type type -> value(field, word, position, asWords);
    };
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
        : value(
            field,
            quoted.strip().replaceAll(" +", " "),
            position,
            () -> words(TextField.ALL, quoted, 0, position));
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

  private Optional<Query> value(
      Field field, String raw, int position, Supplier<Optional<Query>> words) {
    String value = trimValue(raw);
    if (value.isEmpty()) {
      return words.get();
    }
    if (value.chars().allMatch(c -> c == '*')) {
      return forms.loneStar(position);
    }
    Optional<Query> found =
        switch (field) {
          case Field.Text text -> Optional.empty();
          case Field.Day day -> day(day.field(), value, position);
          case Field.InSubject subject -> Optional.of(subject(subject, value, position));
          case Field.Id id -> id(id.arxivOnly(), value, position);
          case Field.Doi doi -> hasDoi(value, position);
          case Field.Type type -> type(value, position);
        };
    return found.isPresent() ? found : words.get();
  }

  private static String trimValue(String raw) {
    int end = raw.length();
    while (end > 0 && ",;\\ ".indexOf(raw.charAt(end - 1)) >= 0) {
      end--;
    }
    return raw.substring(0, end);
  }

  private Optional<Query> day(DateField field, String value, int position) {
    Optional<DaySpan> span = DaySpan.read(value);
    if (span.isEmpty()) {
      problems.warn(
          "bad-date",
          position,
          ProblemCollector.echo(value)
              + " is no date; write 2026, 2026-04, 2026-04-10 or a span as 2024..2026."
              + " Searched as words.");
    } else if (span.get().swapped()) {
      problems.warn("reversed-range", position, "The span ends before it starts; turned round.");
    }
    return span.map(days -> new Query.Dated(field, days.from(), days.to()));
  }

  private Query subject(Field.InSubject field, String value, int position) {
    List<String> codes = SubjectNames.codes(value);
    if (codes.isEmpty()) {
      Optional<String> meant =
          problems.count("unknown-subject") < 3 ? SubjectNames.nearest(value) : Optional.empty();
      problems.note(
          "unknown-subject",
          position,
          ProblemCollector.echo(value)
              + " is no subject of arXiv."
              + meant.map(code -> " Did you mean " + SubjectNames.withName(code) + "?").orElse(""));
      return new Query.InSubject(value, field.primaryOnly());
    }
    return Query.or(
        codes.stream()
            .map(code -> (Query) new Query.InSubject(code, field.primaryOnly()))
            .toList());
  }

  private Optional<Query> id(boolean arxivOnly, String value, int position) {
    Optional<Query> arxiv = PaperReference.recognise(value).map(Query.HasId::new);
    boolean generic = !arxivOnly && value.length() <= PaperId.MAX_LENGTH && value.indexOf(' ') < 0;
    if (arxiv.isPresent() || generic) {
      return arxiv.or(
          () -> Optional.of(new Query.HasId(new PaperReference(PaperId.of(value), null))));
    }
    problems.warn(
        "bad-id", position, ProblemCollector.echo(value) + " is no id; searched as words.");
    return Optional.empty();
  }

  private Optional<Query> hasDoi(String value, int position) {
    Optional<Query> found = identifier(value);
    if (found.isEmpty()) {
      problems.warn(
          "bad-doi",
          position,
          ProblemCollector.echo(value) + " is no DOI, those start with 10.; searched as words.");
    }
    return found;
  }

  private Optional<Query> type(String value, int position) {
    Optional<AnnouncementType> type =
        switch (value.toLowerCase(Locale.ROOT)) {
          case "replace", "replacement", "replacements" -> Optional.of(AnnouncementType.REPLACED);
          case "cross-list", "crosslist", "cross-listed" -> Optional.of(AnnouncementType.CROSS);
          default -> AnnouncementType.ofCode(value);
        };
    if (type.isEmpty()) {
      problems.warn(
          "unknown-type",
          position,
          ProblemCollector.echo(value) + " is not one of new, cross, replaced; searched as words.");
    }
    return type.map(Query.Announced::new);
  }
}
