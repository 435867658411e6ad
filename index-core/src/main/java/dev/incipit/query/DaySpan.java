package dev.incipit.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A span of days as a query writes it: {@code 2024}, {@code 2024-05}, {@code 2024-05-01}, {@code
 * 2024..2026}, {@code ..2025}, {@code [2024 TO *]}.
 *
 * @param from first day; null when open
 * @param to last day, included; null when open
 * @param swapped whether the ends stood in the wrong order
 */
record DaySpan(@Nullable LocalDate from, @Nullable LocalDate to, boolean swapped) {
  private static final DaySpan OPEN = new DaySpan(null, null);

  /** A year, a month, a day; with dashes or, as in arXiv's own addresses, without. */
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?|(\\d\\d)(\\d\\d)(?:\\d{4})?)?");

  private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");

  DaySpan(@Nullable LocalDate from, @Nullable LocalDate to) {
    this(from, to, false);
  }

  /** Reads a span and puts its ends in order; empty if it is none. */
  static Optional<DaySpan> read(String text) {
    String value = text;
    if (value.startsWith("[") || value.startsWith("{")) {
      value =
          value.substring(1, value.length() - (value.endsWith("]") || value.endsWith("}") ? 1 : 0));
      value = value.strip().replaceFirst("(?i) +to +", "..");
    }
    Matcher years = YEARS.matcher(value);
    if (years.matches()) {
      value = years.group(1) + ".." + years.group(2);
    }
    int dots = value.indexOf("..");
    return dots < 0 ? day(value) : between(value.substring(0, dots), value.substring(dots + 2));
  }

  private static Optional<DaySpan> between(String first, String last) {
    boolean openStart = isOpen(first);
    boolean openEnd = isOpen(last);
    Optional<DaySpan> start = day(first);
    Optional<DaySpan> end = day(last);
    if ((openStart && openEnd) || (!openStart && start.isEmpty()) || (!openEnd && end.isEmpty())) {
      return Optional.empty();
    }
    DaySpan a = start.orElse(OPEN);
    DaySpan b = end.orElse(OPEN);
    boolean wrongOrder = a.from != null && b.to != null && a.from.isAfter(b.to);
    return Optional.of(wrongOrder ? new DaySpan(b.from, a.to, true) : new DaySpan(a.from, b.to));
  }

  private static boolean isOpen(String end) {
    return end.isBlank() || end.strip().equals("*");
  }

  private static Optional<DaySpan> day(String text) {
    Matcher date = DATE.matcher(text.strip());
    if (!date.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(date.group(1));
    String month = date.group(2) != null ? date.group(2) : date.group(4);
    String day = date.group(3) != null ? date.group(3) : date.group(5);
    try {
      if (month == null) {
        Year whole = Year.of(year);
        return Optional.of(new DaySpan(whole.atDay(1), whole.atMonth(12).atEndOfMonth()));
      }
      YearMonth whole = YearMonth.of(year, Integer.parseInt(month));
      if (day == null) {
        return Optional.of(new DaySpan(whole.atDay(1), whole.atEndOfMonth()));
      }
      LocalDate one = whole.atDay(Integer.parseInt(day));
      return Optional.of(new DaySpan(one, one));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The shortest spelling. */
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
