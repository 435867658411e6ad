package dev.incipit.query;

import dev.incipit.query.syntax.Letters;
import dev.incipit.query.syntax.Nearest;
import dev.incipit.query.syntax.SubjectNames;
import dev.incipit.settings.FieldDeclaration;
import dev.incipit.settings.IndexSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that stand before a colon in queries to an index, and those of its subjects. */
final class FieldNames {
  private static final String SHORTEST =
      "ti, au, abs, co, jr, venue, rn, cat, primary, id, doi, type, has, is, pages, submitted,"
          + " updated, announced, all";

  private static final Map<String, Field> FIELDS = new LinkedHashMap<>();

  static {
    for (TextField field : TextField.values()) {
      put(new Field.Text(field), field.names());
    }
    put(
        new Field.InSubject(false),
        List.of("cat", "category", "subject", "subjects", "msc", "acm", "msc-class", "acm-class"));
    put(new Field.InSubject(true), List.of("primary"));
    put(new Field.Id(false), List.of("id"));
    put(new Field.Id(true), List.of("arxiv"));
    put(new Field.Doi(), List.of("doi"));
    put(new Field.Type(), List.of("type"));
    put(new Field.Marked(), List.of("has", "is"));
    put(new Field.Pages(), List.of("pages"));
    put(new Field.Day(DateField.SUBMITTED), List.of("submitted", "date", "year", "submitteddate"));
    put(new Field.Day(DateField.ANNOUNCED), List.of("announced"));
    put(new Field.Day(DateField.UPDATED), List.of("updated", "lastupdateddate"));
  }

  /** Those of papers of arXiv. */
  static final FieldNames DEFAULT = new FieldNames(IndexSettings.DEFAULT);

  private final IndexSettings settings;
  private final SubjectNames subjects;

  FieldNames(IndexSettings settings) {
    this.settings = settings;
    this.subjects = new SubjectNames(settings.taxonomy());
  }

  private static void put(Field field, List<String> names) {
    names.forEach(name -> FIELDS.put(name, field));
  }

  /** The names of the index's subjects. */
  SubjectNames subjects() {
    return subjects;
  }

  /** The names to tell a reader of, shortest ones. */
  String known() {
    return Stream.concat(Stream.of(SHORTEST), declared()).collect(Collectors.joining(", "));
  }

  private Stream<String> declared() {
    return settings.fields().stream().map(FieldDeclaration::name);
  }

  /** The field with this name, in any case. */
  Optional<Field> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(FIELDS.get(lower))
        .or(() -> settings.field(lower).map(Field.Declared::new));
  }

  /** All names, short and long. */
  List<String> all() {
    return Stream.concat(FIELDS.keySet().stream(), declared()).toList();
  }

  /** The field that a word names by what stands before its colon. */
  Optional<Field> before(String word) {
    int colon = Letters.colon(word);
    return colon < 0 ? Optional.empty() : named(word.substring(0, colon));
  }

  /** Whether a word is no word of a sentence, but has a field or is an id. */
  boolean isCondition(String word) {
    return before(word).isPresent() || ClauseBuilder.identifier(word).isPresent();
  }

  /** Tells {@code titel:blink}, which is meant as a field, from other words with a colon. */
  void tellUnknown(ProblemCollector problems, String name, int position) {
    Optional<String> near = name.length() < 3 ? Optional.empty() : Nearest.of(name, all());
    problems.warn(
        "unknown-field",
        position,
        "%s is not a field, so it was searched as words.%s The fields are %s."
            .formatted(
                ProblemCollector.echo(name + ":"),
                near.map(meant -> " Did you mean " + meant + ":?").orElse(""),
                known()));
  }
}
