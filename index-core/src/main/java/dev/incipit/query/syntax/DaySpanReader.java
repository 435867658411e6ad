package dev.incipit.query.syntax;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a span of days as people write it: {@code 2024}, {@code 2024-05}, {@code 2024-05-01},
 * {@code 2024..2026}, {@code ..2025}, {@code [2024 TO *]}, {@code {2024 TO 2026}}, {@code >=2024}.
 *
 * <p>What cannot be so is cut to what can: a day that its month lacks to the month, a month that
 * the year lacks to the year, an end that is no date to an open one.
 */
public final class DaySpanReader {
  private static final int LAST_YEAR = 9999;

  /** A year, a month, a day; with signs between or, as in arXiv's own addresses, without. */
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2})(?:[T ]\\d\\d:.*)?)?"
              + "|(\\d\\d)(?:(\\d\\d)(?:\\d{4}(?:\\d\\d)?)?)?)?");

  private static final Pattern COMPARISON = Pattern.compile("([<>]=?|=[<>]?|[≤≥]) *(.*)");

  /** What stands between two dates; a dash by itself only between years. */
  private static final Pattern BETWEEN =
      Pattern.compile(" *\\.\\.+ *|(?i: +to +)| +[-–—] +|(?<=\\d)[–—](?=\\d)");

  /** A wildcard for the part of a date that is left open anyway. */
  private static final Pattern STAR = Pattern.compile("(?<=\\d)[-/.]?\\*+$");

  private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");

  private final List<String> faults = new ArrayList<>();
  private boolean swapped;
  private boolean endsKept;

  private DaySpanReader() {}

  /**
   * What was read.
   *
   * @param span the days; empty if nothing could be read
   * @param faults what was cut or passed over and why, each a sentence
   * @param swapped whether the ends stood in the wrong order
   * @param endsKept whether ends that were to be excluded are not, as nothing would remain
   */
  public record Reading(
      Optional<DaySpan> span, List<String> faults, boolean swapped, boolean endsKept) {}

  /** Reads a value; total. */
  public static Reading read(String text) {
    DaySpanReader reader = new DaySpanReader();
    Optional<DaySpan> span = Optional.ofNullable(reader.value(text.strip()));
    return new Reading(span, List.copyOf(reader.faults), reader.swapped, reader.endsKept);
  }

  private @Nullable DaySpan value(String text) {
    Matcher comparison = COMPARISON.matcher(text);
    if (comparison.matches()) {
      DaySpan date = date(comparison.group(2));
      return date == null ? null : compared(comparison.group(1), date);
    }
    boolean afterStart = text.startsWith("{");
    boolean beforeEnd = text.endsWith("}");
    String inner = text;
    if (afterStart || text.startsWith("[")) {
      inner = text.substring(1);
    }
    if (beforeEnd || text.endsWith("]")) {
      inner = inner.isEmpty() ? "" : inner.substring(0, inner.length() - 1);
    }
    Matcher years = YEARS.matcher(inner.strip());
    if (years.matches()) {
      inner = years.group(1) + ".." + years.group(2);
    }
    Matcher between = BETWEEN.matcher(inner);
    return between.find()
        ? between(
            inner.substring(0, between.start()).strip(),
            inner.substring(between.end()).strip(),
            afterStart,
            beforeEnd)
        : date(inner.strip());
  }

  private static @Nullable DaySpan compared(String sign, DaySpan date) {
    return switch (sign) {
      case ">" -> from(after(date.to()));
      case ">=", "=>", "≥" -> from(date.from());
      case "<" -> to(before(date.from()));
      case "<=", "=<", "≤" -> to(date.to());
      default -> date;
    };
  }

  private @Nullable DaySpan between(
      String first, String last, boolean afterStart, boolean beforeEnd) {
    DaySpan a = isOpen(first) ? null : date(first);
    DaySpan b = isOpen(last) ? null : date(last);
    if (a != null && b != null && after(a.from(), b.to())) {
      swapped = true;
      DaySpan later = a;
      a = b;
      b = later;
    }
    DaySpan whole = span(a == null ? null : a.from(), b == null ? null : b.to());
    LocalDate from = a == null ? null : afterStart ? after(a.to()) : a.from();
    LocalDate to = b == null ? null : beforeEnd ? before(b.from()) : b.to();
    boolean lost = (a != null && from == null) || (b != null && to == null) || after(from, to);
    if (lost) {
      endsKept = true;
      return whole;
    }
    return span(from, to);
  }

  private static boolean isOpen(String end) {
    return end.isEmpty() || end.equals("*");
  }

  private static boolean after(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a != null && b != null && a.isAfter(b);
  }

  private static @Nullable DaySpan from(@Nullable LocalDate day) {
    return span(day, null);
  }

  private static @Nullable DaySpan to(@Nullable LocalDate day) {
    return span(null, day);
  }

  private static @Nullable DaySpan span(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null && to == null ? null : new DaySpan(from, to);
  }

  /** The day after; null beyond the years that can be written. */
  private static @Nullable LocalDate after(@Nullable LocalDate day) {
    LocalDate next = day == null ? null : day.plusDays(1);
    return next == null || next.getYear() > LAST_YEAR ? null : next;
  }

  private static @Nullable LocalDate before(@Nullable LocalDate day) {
    LocalDate last = day == null ? null : day.minusDays(1);
    return last == null || last.getYear() < 0 ? null : last;
  }

  private @Nullable DaySpan date(String text) {
    Matcher date = DATE.matcher(STAR.matcher(text).replaceFirst(""));
    if (!date.matches()) {
      faults.add(echo(text) + " is no date.");
      return null;
    }
    String month = date.group(2) != null ? date.group(2) : date.group(4);
    String day = date.group(3) != null ? date.group(3) : date.group(5);
    int year = Integer.parseInt(date.group(1));
    if (month == null) {
      return year(year);
    }
    int number = Integer.parseInt(month);
    if (number < 1 || number > 12) {
      faults.add("A year has 12 months, so " + text + " was read as " + date.group(1) + ".");
      return year(year);
    }
    YearMonth whole = YearMonth.of(year, number);
    if (day == null) {
      return month(whole);
    }
    if (!whole.isValidDay(Integer.parseInt(day))) {
      String name = whole.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      faults.add(
          "%s %s has %d days, so %s was read as %s."
              .formatted(name, date.group(1), whole.lengthOfMonth(), text, whole));
      return month(whole);
    }
    LocalDate one = whole.atDay(Integer.parseInt(day));
    return new DaySpan(one, one);
  }

  private static DaySpan year(int year) {
    return new DaySpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static DaySpan month(YearMonth month) {
    return new DaySpan(month.atDay(1), month.atEndOfMonth());
  }

  private static String echo(String text) {
    return "'" + (text.length() <= 40 ? text : text.substring(0, 40) + "...") + "'";
  }
}
