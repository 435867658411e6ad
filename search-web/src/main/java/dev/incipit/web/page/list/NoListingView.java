package dev.incipit.web.page.list;

import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.Addresses;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a list has no listing.
 *
 * @param list the list's code
 * @param name the list's name
 * @param listHref all that is known of the list
 * @param day the day in words
 * @param reason why there is none, as far as is known
 * @param calendar the month around it; null when the month has no listings
 * @param older the listing before; null when none is known
 * @param newer the listing after; null when none is known
 */
public record NoListingView(
    String list,
    String name,
    String listHref,
    String day,
    String reason,
    @Nullable CalendarView calendar,
    @Nullable Link older,
    @Nullable Link newer) {

  static NoListingView of(ListedDays days, LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return new NoListingView(
        days.list(),
        ListingHead.nameOf(days.list()),
        Addresses.list(days.list()),
        TextFormat.weekday(day),
        reason(days, day),
        days.in(month).isEmpty() ? null : CalendarView.of(days, month, null),
        ListingView.neighbour(days.list(), days.before(day)),
        ListingView.neighbour(days.list(), days.after(day)));
  }

  private static String reason(ListedDays days, LocalDate day) {
    if (day.isAfter(days.newest())) {
      return "The newest listing in this index is of " + TextFormat.weekday(days.newest()) + ".";
    }
    return List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek())
        ? "arXiv announces no papers at weekends."
        : "This index has none of that day. It may have been a holiday, or not be loaded yet.";
  }
}
