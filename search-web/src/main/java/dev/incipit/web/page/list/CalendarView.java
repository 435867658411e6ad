package dev.incipit.web.page.list;

import dev.incipit.search.ListingSummary;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.Addresses;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A month of a list as a grid of weeks, Monday first.
 *
 * @param month the month, linked to all of it
 * @param weeks its weeks, of seven days each
 * @param previous the month before that has listings; null when there is none
 * @param next the month after that has listings; null when there is none
 */
public record CalendarView(
    Link month, List<List<Day>> weeks, @Nullable Link previous, @Nullable Link next) {
  private static final int WEEK = 7;

  /**
   * A place in the grid.
   *
   * @param number the day of the month; 0 for a place outside of the month
   * @param label the day and its entries in words; empty without a listing
   * @param entries how many entries; empty without a listing
   * @param href the listing; null without one
   * @param shown whether the page shows it
   */
  public record Day(
      int number, String label, String entries, @Nullable String href, boolean shown) {
    private static final Day OUTSIDE = new Day(0, "", "", null, false);
  }

  /**
   * A month.
   *
   * @param shown the day that the page shows; null when it shows none or several
   */
  static CalendarView of(ListedDays days, YearMonth month, @Nullable LocalDate shown) {
    Map<LocalDate, ListingSummary> listings = new HashMap<>();
    days.in(month).forEach(listing -> listings.put(listing.day(), listing));
    List<Day> places = new ArrayList<>();
    for (int i = 1; i < month.atDay(1).getDayOfWeek().getValue(); i++) {
      places.add(Day.OUTSIDE);
    }
    for (int number = 1; number <= month.lengthOfMonth(); number++) {
      LocalDate day = month.atDay(number);
      places.add(day(day, listings.get(day), day.equals(shown)));
    }
    while (places.size() % WEEK != 0) {
      places.add(Day.OUTSIDE);
    }
    List<List<Day>> weeks = new ArrayList<>();
    for (int i = 0; i < places.size(); i += WEEK) {
      weeks.add(List.copyOf(places.subList(i, i + WEEK)));
    }
    return new CalendarView(
        link(days.list(), month),
        weeks,
        optional(days.list(), days.before(month)),
        optional(days.list(), days.after(month)));
  }

  private static Day day(LocalDate day, @Nullable ListingSummary listing, boolean shown) {
    return listing == null
        ? new Day(day.getDayOfMonth(), "", "", null, shown)
        : new Day(
            day.getDayOfMonth(),
            TextFormat.weekday(day) + ", " + TextFormat.entries(listing.total()),
            TextFormat.number(listing.total()),
            Addresses.listing(listing.list(), day),
            shown);
  }

  private static Link link(String list, YearMonth month) {
    return new Link(TextFormat.month(month), Addresses.listing(list, month), false);
  }

  private static @Nullable Link optional(String list, @Nullable YearMonth month) {
    return month == null ? null : link(list, month);
  }
}
