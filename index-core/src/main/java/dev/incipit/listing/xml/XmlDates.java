package dev.incipit.listing.xml;

import dev.incipit.listing.model.ProblemKind;
import dev.incipit.paper.PaperDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Dates as feeds and answers write them; what is no date is null, and told as odd. */
final class XmlDates {
  private XmlDates() {}

  /** An exact time, or a day; null if the text is null or neither. */
  static @Nullable PaperDate of(@Nullable String text, XmlInput.Oddities odd) {
    if (text == null) {
      return null;
    }
    try {
      return text.length() == "2026-04-10".length()
          ? PaperDate.of(LocalDate.parse(text))
          : PaperDate.of(zoned(text).toInstant());
    } catch (DateTimeException e) {
      odd.add(ProblemKind.NO_DATE, "has the date '" + text + "', which is not understood");
      return null;
    }
  }

  /** The day of a time where it was written, not where it is UTC; null as in {@link #of}. */
  static @Nullable LocalDate day(@Nullable String text, XmlInput.Oddities odd) {
    if (text == null) {
      return null;
    }
    try {
      return text.length() == "2026-04-10".length()
          ? LocalDate.parse(text)
          : zoned(text).toLocalDate();
    } catch (DateTimeException e) {
      odd.add(ProblemKind.NO_DATE, "has the day '" + text + "', which is not understood");
      return null;
    }
  }

  /** ISO, or the form of mail without its day of the week, which may be wrong. */
  private static ZonedDateTime zoned(String text) {
    if (text.length() > 4 && text.charAt(4) == '-') {
      return OffsetDateTime.parse(text).toZonedDateTime();
    }
    String date = text.substring(text.indexOf(',') + 1).strip();
    return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
  }
}
