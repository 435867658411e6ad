package dev.incipit.compile;

import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.query.DateField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Conditions on days. */
final class Dates {
  private Dates() {}

  /**
   * Papers of which a date may lie within a span: one known by its month may in all of it. Of
   * several announcements one must.
   *
   * @param from the first day; null if all before it are meant too
   * @param to the last day; null if all behind it are
   * @param asOf the last day whose announcements count; null for all
   */
  static Clause of(
      DateField date, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate asOf) {
    String field =
        switch (date) {
          case SUBMITTED -> Schema.SUBMITTED;
          case ANNOUNCED -> Schema.ANNOUNCED;
          case UPDATED -> Schema.UPDATED;
        };
    LocalDate last =
        date == DateField.ANNOUNCED && asOf != null && (to == null || asOf.isBefore(to))
            ? asOf
            : to;
    if (from != null && last != null && from.isAfter(last)) {
      return new Clause.MatchNone();
    }
    return new Clause.Range(
        field,
        from == null ? Long.MIN_VALUE : from.toEpochDay(),
        last == null ? Long.MAX_VALUE : last.toEpochDay());
  }
}
