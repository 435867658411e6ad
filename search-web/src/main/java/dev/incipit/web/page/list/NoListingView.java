package dev.incipit.web.page.list;

import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.Addresses;
import java.time.LocalDate;
import java.time.YearMonth;
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
        ListingHead.nameOf(days.list(), days.taxonomy()),
        Addresses.list(days.list()),
        TextFormat.weekday(day),
        ListedDays.reason(day, days.newest()),
        days.in(month).isEmpty() ? null : CalendarView.of(days, month, null),
        ListingView.neighbour(days.list(), days.before(day)),
        ListingView.neighbour(days.list(), days.after(day)));
  }
}
