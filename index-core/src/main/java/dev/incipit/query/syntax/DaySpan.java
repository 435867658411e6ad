package dev.incipit.query.syntax;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, both ends included.
 *
 * @param from first day; null when open
 * @param to last day; null when open
 */
public record DaySpan(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** The shortest spelling that {@link DaySpanReader} reads. */
  @Override
  public String toString() {
    if (from != null && from.equals(to)) {
      return from.toString();
    }
    if (from != null && to != null && to.equals(YearMonth.from(from).atEndOfMonth())) {
      return from.getDayOfMonth() == 1 ? YearMonth.from(from).toString() : from + ".." + to;
    }
    String first = from == null ? "" : start(from);
    String last = to == null ? "" : end(to);
    return first.equals(last) ? first : first + ".." + last;
  }

  /** This in words that follow a verb: {@code in 2024}, {@code from 2024 to 2026}. */
  public String describe() {
    String span = toString();
    int dots = span.indexOf("..");
    if (dots < 0) {
      return (from != null && from.equals(to) ? "on " : "in ") + span;
    }
    String first = span.substring(0, dots);
    String last = span.substring(dots + 2);
    if (first.isEmpty()) {
      return "up to " + last;
    }
    return "from " + first + (last.isEmpty() ? " on" : " to " + last);
  }

  private static String start(LocalDate day) {
    if (day.getDayOfMonth() > 1) {
      return day.toString();
    }
    return day.getMonthValue() > 1 ? YearMonth.from(day).toString() : year(day);
  }

  private static String end(LocalDate day) {
    if (!day.equals(YearMonth.from(day).atEndOfMonth())) {
      return day.toString();
    }
    return day.getMonthValue() < 12 ? YearMonth.from(day).toString() : year(day);
  }

  private static String year(LocalDate day) {
    return String.format(Locale.ROOT, "%04d", day.getYear());
  }
}
