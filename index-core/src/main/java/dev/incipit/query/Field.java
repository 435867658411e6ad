package dev.incipit.query;

import dev.incipit.query.syntax.Letters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a name before a colon says of the value after it. */
sealed interface Field {
  /** A text to find words in. */
  record Text(TextField field) implements Field {}

  /** A day, a month, a year or a span of them. */
  record Day(DateField field) implements Field {}

  /** A subject, by code or name. */
  record InSubject(boolean primaryOnly) implements Field {}

  /** An id; one of arXiv's only, or any. */
  record Id(boolean arxivOnly) implements Field {}

  /** A publisher's DOI. */
  record Doi() implements Field {}

  /** A way of being announced. */
  record Type() implements Field {}

  /** Something that a paper tells of itself. */
  record Marked() implements Field {}

  /** How many pages a paper says it has. */
  record Pages() implements Field {}

  /** Where bare words are looked for. */
  Field EVERYWHERE = new Text(TextField.ALL);

  /** The names to tell a reader of, shortest ones. */
  String KNOWN =
      "ti, au, abs, co, jr, venue, rn, cat, primary, id, doi, type, has, is, pages, submitted,"
          + " updated, announced, all";

  /** The field with this name, in any case. */
  static Optional<Field> named(String name) {
    return Optional.ofNullable(Names.FIELDS.get(name.toLowerCase(Locale.ROOT)));
  }

  /** All names, short and long. */
  static List<String> names() {
    return List.copyOf(Names.FIELDS.keySet());
  }

  /** The field that a word names by what stands before its colon. */
  static Optional<Field> before(String word) {
    int colon = Letters.colon(word);
    return colon < 0 ? Optional.empty() : named(word.substring(0, colon));
  }

  /** The table of names; a class of its own, since an interface has no private constants. */
  final class Names {
    private static final Map<String, Field> FIELDS = new LinkedHashMap<>();

    static {
      for (TextField field : TextField.values()) {
        put(new Text(field), field.names());
      }
      put(
          new InSubject(false),
          List.of(
              "cat", "category", "subject", "subjects", "msc", "acm", "msc-class", "acm-class"));
      put(new InSubject(true), List.of("primary"));
      put(new Id(false), List.of("id"));
      put(new Id(true), List.of("arxiv"));
      put(new Doi(), List.of("doi"));
      put(new Type(), List.of("type"));
      put(new Marked(), List.of("has", "is"));
      put(new Pages(), List.of("pages"));
      put(new Day(DateField.SUBMITTED), List.of("submitted", "date", "year", "submitteddate"));
      put(new Day(DateField.ANNOUNCED), List.of("announced"));
      put(new Day(DateField.UPDATED), List.of("updated", "lastupdateddate"));
    }

    private Names() {}

    private static void put(Field field, List<String> names) {
      names.forEach(name -> FIELDS.put(name, field));
    }
  }
}
