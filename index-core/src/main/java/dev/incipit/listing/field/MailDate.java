package dev.incipit.listing.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads moments as mails write them: {@code Fri, 3 Mar 23 01:29:12 GMT}. */
public final class MailDate {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:[A-Za-z]{3},?\\s{1,3})?(\\d{1,2})\\s{1,3}([A-Za-z]{3})\\s{1,3}(\\d{4}|\\d\\d)\\s{1,3}"
              + "(\\d\\d?):(\\d\\d)(?::(\\d\\d))?\\s{1,3}(GMT|UTC|UT|EST|EDT|[+-]\\d{4})\\b");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private MailDate() {}

  /** The first moment that a text names; null if it names none. */
  public static @Nullable Instant find(String text) {
    Matcher date = FORM.matcher(text);
    return date.find() ? instant(date) : null;
  }

  private static @Nullable Instant instant(Matcher date) {
    int month = MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT));
    int year = Integer.parseInt(date.group(3));
    if (month < 0 || month % 3 != 0) {
      return null;
    }
    if (date.group(3).length() == 2) {
      year += year >= 91 ? 1900 : 2000;
    }
    String seconds = date.group(6);
    try {
      return LocalDateTime.of(
              year,
              month / 3 + 1,
              Integer.parseInt(date.group(1)),
              Integer.parseInt(date.group(4)),
              Integer.parseInt(date.group(5)),
              seconds == null ? 0 : Integer.parseInt(seconds))
          .toInstant(zone(date.group(7)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static ZoneOffset zone(String name) {
    return switch (name) {
      case "GMT", "UTC", "UT" -> ZoneOffset.UTC;
      case "EST" -> ZoneOffset.ofHours(-5);
      case "EDT" -> ZoneOffset.ofHours(-4);
      default -> ZoneOffset.of(name);
    };
  }
}
