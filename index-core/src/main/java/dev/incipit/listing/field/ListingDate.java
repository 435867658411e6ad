package dev.incipit.listing.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the day of a page: {@code Friday, 10 April 2026}, {@code Fri, 10 Apr 26}. */
public final class ListingDate {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private ListingDate() {}

  /** The day that a text names; null if it names none. */
  public static @Nullable LocalDate parse(String text) {
    String[] words = Scan.collapsed(text.replace(",", " "), 0, text.length()).split(" ", -1);
    try {
      if (words.length == 1) {
        return LocalDate.parse(words[0]);
      }
      int first = words.length == 4 ? 1 : 0;
      if (words.length - first != 3) {
        return null;
      }
      int day = Integer.parseInt(words[first]);
      int year = Integer.parseInt(words[first + 2]);
      return LocalDate.of(year < 100 ? 2000 + year : year, month(words[first + 1]), day);
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static int month(String name) {
    String start = name.toLowerCase(Locale.ROOT);
    int at = start.length() < 3 ? -1 : MONTHS.indexOf(start.substring(0, 3));
    return at % 3 == 0 ? at / 3 + 1 : 0;
  }
}
