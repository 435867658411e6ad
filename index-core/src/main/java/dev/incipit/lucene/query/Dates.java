package dev.incipit.lucene.query;

import dev.incipit.lucene.document.Schema;
import java.time.LocalDate;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Searches for dates. Ends that are null are open; both days are included. */
final class Dates {
  private Dates() {}

  /** Papers that may have come in within a span; one known by its month may in all of it. */
  static Query submitted(@Nullable LocalDate from, @Nullable LocalDate to) {
    return within(Schema.SUBMITTED, from, to);
  }

  /** Papers whose newest version may have come in within a span. */
  static Query updated(@Nullable LocalDate from, @Nullable LocalDate to) {
    return within(Schema.UPDATED, from, to);
  }

  private static Query within(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new DaysQuery(field, first(from), last(to));
  }

  /** Papers announced at least once within a span. */
  static Query announced(@Nullable LocalDate from, @Nullable LocalDate to) {
    return within(Schema.ANNOUNCED, from, to);
  }

  private static long first(@Nullable LocalDate from) {
    return from == null ? Long.MIN_VALUE : from.toEpochDay();
  }

  private static long last(@Nullable LocalDate to) {
    return to == null ? Long.MAX_VALUE : to.toEpochDay();
  }
}
