package dev.incipit.listing.field;

import dev.incipit.paper.PaperDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as programs write them: ISO 8601 with or without leading zeros, the forms of mails
 * and pages, and seconds or milliseconds since 1970.
 */
public final class LooseDate {
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})"
              + "(?:[T ]\\s?(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)?\\s?"
              + "(Z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?)?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})");
  private static final Pattern AMERICAN =
      Pattern.compile("([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
  private static final Pattern SECONDS = Pattern.compile("([1-9]\\d{8,9})(?:\\.\\d{1,9})?");
  private static final Pattern MILLISECONDS = Pattern.compile("[1-9]\\d{11,12}");

  private LooseDate() {}

  /** The date that a text is; null if it is none. A time without a zone is UTC. */
  public static @Nullable PaperDate parse(String text) {
    String date = text.strip();
    try {
      return date.isEmpty() ? null : read(date);
    } catch (DateTimeException | IllegalArgumentException e) {
      // A day that no month has, or a year that no date of a paper has.
      return null;
    }
  }

  private static @Nullable PaperDate read(String date) {
    Matcher day = DAY.matcher(date);
    if (day.matches()) {
      return day(day);
    }
    Matcher month = MONTH.matcher(date);
    if (month.matches()) {
      return PaperDate.of(YearMonth.of(number(month, 1), number(month, 2)));
    }
    Matcher seconds = SECONDS.matcher(date);
    if (seconds.matches()) {
      return PaperDate.of(Instant.ofEpochSecond(Long.parseLong(seconds.group(1))));
    }
    if (MILLISECONDS.matcher(date).matches()) {
      return PaperDate.of(Instant.ofEpochSecond(Long.parseLong(date) / 1000));
    }
    Instant instant = MailDate.find(date);
    instant = instant != null ? instant : MailDate.find(date + " GMT");
    if (instant != null) {
      return PaperDate.of(instant);
    }
    Matcher american = AMERICAN.matcher(date);
    LocalDate found =
        ListingDate.parse(
            american.matches()
                ? american.group(2) + " " + american.group(1) + " " + american.group(3)
                : date);
    return found == null ? null : PaperDate.of(found);
  }

  private static PaperDate day(Matcher day) {
    LocalDate date = LocalDate.of(number(day, 1), number(day, 3), number(day, 4));
    if (day.group(5) == null) {
      return PaperDate.of(date);
    }
    int second = day.group(7) == null ? 0 : number(day, 7);
    LocalDateTime time = date.atTime(number(day, 5), number(day, 6), second);
    return PaperDate.of(time.toInstant(zone(day.group(8))));
  }

  private static ZoneOffset zone(@Nullable String name) {
    return name == null || Character.isLetter(name.charAt(0))
        ? ZoneOffset.UTC
        : ZoneOffset.of(name);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
