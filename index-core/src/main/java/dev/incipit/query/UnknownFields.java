package dev.incipit.query;

import dev.incipit.query.syntax.Nearest;

/** Tells {@code titel:blink}, which is meant as a field, from other words with a colon. */
final class UnknownFields {
  private UnknownFields() {}

  static void tell(ProblemCollector problems, FieldNames names, String name, int position) {
    String meant =
        name.length() < 3
            ? ""
            : Nearest.of(name, names.all()).map(near -> " Did you mean " + near + ":?").orElse("");
    problems.warn(
        "unknown-field",
        position,
        "%s is not a field, so it was searched as words.%s The fields are %s."
            .formatted(ProblemCollector.echo(name + ":"), meant, names.known()));
  }
}
