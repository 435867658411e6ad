package dev.incipit.query;

import dev.incipit.settings.FieldDeclaration;
import dev.incipit.settings.FieldType;

/** What a name before a colon says of the value after it. */
sealed interface Field {
  /** A text to find words in. */
  record Text(TextField field) implements Field {
    /** Where bare words are looked for. */
    static final Text EVERYWHERE = new Text(TextField.ALL);
  }

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

  /** One that the index declares. */
  record Declared(FieldDeclaration declaration) implements Field {}

  /** Whether a span of days stands behind it, which may have blanks. */
  default boolean isDay() {
    return this instanceof Day
        || (this instanceof Declared declared && declared.declaration().type() == FieldType.DAY);
  }
}
