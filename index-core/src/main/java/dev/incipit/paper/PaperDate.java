package dev.incipit.paper;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * A date of a paper, as exactly as the source tells it, in UTC.
 *
 * @param start the first moment that the date may mean, in the years 0000 to 9999
 * @param precision how much of {@code start} is known
 * @since 0.1.0
 */
public record PaperDate(Instant start, Precision precision) implements Comparable<PaperDate> {

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant BEHIND = Instant.parse("+10000-01-01T00:00:00Z");

  /** How exactly a date is known. */
  public enum Precision {
    /** To the second. */
    EXACT,
    /** The day is known. */
    DAY,
    /** Only the month is known, for instance from an arXiv id. */
    MONTH
  }

  /**
   * Checks the year: others are written in a form that {@link #parse} does not read.
   *
   * @throws IllegalArgumentException if the year has not four digits
   */
  public PaperDate {
    if (start.isBefore(FIRST) || !start.isBefore(BEHIND)) {
      throw new IllegalArgumentException("a date lies in the years 0000 to 9999, was " + start);
    }
  }

  /**
   * {@return a date of which the month is known}
   *
   * @param month the month
   */
  public static PaperDate of(YearMonth month) {
    return new PaperDate(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(), Precision.MONTH);
  }

  /**
   * {@return a date of which the day is known}
   *
   * @param day the day
   */
  public static PaperDate of(LocalDate day) {
    return new PaperDate(day.atStartOfDay(ZoneOffset.UTC).toInstant(), Precision.DAY);
  }

  /**
   * {@return a date that is known exactly}
   *
   * @param instant the time
   */
  public static PaperDate of(Instant instant) {
    return new PaperDate(instant, Precision.EXACT);
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @param text the text
   * @return the date
   * @throws IllegalArgumentException if the text is no date in one of the three forms
   */
  public static PaperDate parse(String text) {
    try {
      return switch (text.length()) {
        case 7 -> of(YearMonth.parse(text));
        case 10 -> of(LocalDate.parse(text));
        default -> of(Instant.parse(text));
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "a date is written 2026-04, 2026-04-10 or 2026-04-10T12:00:00Z, was: '" + text + "'", e);
    }
  }

  /** {@return the first day that the date may mean} */
  public LocalDate day() {
    return LocalDate.ofInstant(start, ZoneOffset.UTC);
  }

  /** By first moment. */
  @Override
  public int compareTo(PaperDate other) {
    return start.compareTo(other.start);
  }

  /** ISO form with just what is known: {@code 2026-04}, {@code 2026-04-10} or a full instant. */
  @Override
  public String toString() {
    return switch (precision) {
      case EXACT -> start.toString();
      case DAY -> day().toString();
      case MONTH -> YearMonth.from(day()).toString();
    };
  }
}
