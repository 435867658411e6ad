package dev.incipit.web.page.frame;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.PaperDate;
import dev.incipit.query.DateField;
import dev.incipit.search.SearchPage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers, dates and names as the pages write them: in English, whatever the machine speaks. */
public final class TextFormat {
  private static final DateTimeFormatter DAY = format("d MMMM uuuu");
  private static final DateTimeFormatter WEEKDAY = format("EEEE, d MMMM uuuu");
  private static final DateTimeFormatter DAY_OF_MONTH = format("EEEE, d MMMM");
  private static final DateTimeFormatter MONTH = format("MMMM uuuu");
  private static final DateTimeFormatter MOMENT = format("d MMMM uuuu, HH:mm 'UTC'");

  /** Digits between two commas. */
  private static final int GROUP = 3;

  private TextFormat() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** A number with its thousands divided. */
  public static String number(long number) {
    // A page has some hundreds of them, each of which a formatter takes a microsecond for.
    StringBuilder digits = new StringBuilder(Long.toString(number));
    for (int at = digits.length() - GROUP; at > (number < 0 ? 1 : 0); at -= GROUP) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /** A part of a whole, 0 to 1, in hundredths; what is less than one is told as such. */
  public static String percent(double share) {
    return share < 0.005 ? "under 1\u00a0%" : Math.round(share * 100) + "\u00a0%";
  }

  /** How many papers. */
  public static String papers(long count) {
    return number(count) + (count == 1 ? " paper" : " papers");
  }

  /** How many papers a search found, which may be fewer than there are if it was stopped. */
  public static String found(SearchPage answer) {
    if (!answer.partial()) {
      return papers(answer.total());
    }
    return answer.total() == 0 ? "No papers so far" : "At least " + papers(answer.total());
  }

  /** That a search did not come to its end. */
  public static String stopped(SearchPage answer) {
    return String.format(
        Locale.ENGLISH,
        answer.hits().isEmpty()
            ? "Stopped after %.1f s, before a paper was found that could be shown."
            : "Stopped after %.1f s: these are the best found so far, there may be more.",
        answer.took().toNanos() / 1e9);
  }

  /** How many entries of a listing. */
  public static String entries(long count) {
    return number(count) + (count == 1 ? " entry" : " entries");
  }

  /** {@code April 2026}. */
  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** {@code 10 April 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code Friday, 10 April 2026}. */
  public static String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  /** {@code Friday, 10 April}. */
  public static String dayOfMonth(LocalDate day) {
    return DAY_OF_MONTH.format(day);
  }

  /** A date as exactly as it is known. */
  public static String date(PaperDate date) {
    return switch (date.precision()) {
      case EXACT -> moment(date.start());
      case DAY -> DAY.format(date.day());
      case MONTH -> MONTH.format(date.day());
    };
  }

  /** {@code 10 April 2026, 12:00 UTC}. */
  public static String moment(Instant moment) {
    return MOMENT.format(moment.atOffset(ZoneOffset.UTC));
  }

  /** A type of announcement on a badge. */
  public static String badge(AnnouncementType type) {
    return switch (type) {
      case NEW -> "New";
      case CROSS -> "Cross-list";
      case REPLACED -> "Replaced";
    };
  }

  /** The heading of a listing's section. */
  public static String section(AnnouncementType type) {
    return switch (type) {
      case NEW -> "New submissions";
      case CROSS -> "Cross submissions";
      case REPLACED -> "Replacement submissions";
    };
  }

  /** A span of days in words. */
  public static String span(DateField field, @Nullable LocalDate from, @Nullable LocalDate to) {
    String what = field.code();
    if (from == null) {
      return to == null ? what + " at any time" : what + " until " + day(to);
    }
    if (to == null) {
      return what + " since " + day(from);
    }
    return from.equals(to)
        ? what + " on " + day(from)
        : what + " from " + day(from) + " to " + day(to);
  }
}
