package dev.incipit.web.page.list;

import dev.incipit.search.ListingDay;
import dev.incipit.search.ListingSummary;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.Addresses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several days of a list, newest first, one page of their entries.
 *
 * @param head what stands above
 * @param heading which days, in words
 * @param total how many entries, in words
 * @param jumps the days, each linked to where it begins
 * @param days the days on this page
 * @param paging the other pages
 * @param calendar the month around them
 * @param older the month before; null when it has no listings, or these days are no month
 * @param newer the month after; null likewise
 */
public record SpanView(
    ListingHead head,
    String heading,
    String total,
    List<Link> jumps,
    List<Day> days,
    PagesOf paging,
    CalendarView calendar,
    @Nullable Link older,
    @Nullable Link newer) {

  /**
   * A day, or the part of it on this page.
   *
   * @param anchor its name in the page
   * @param day the day in words
   * @param href the day by itself
   * @param shown how many entries are on this page
   * @param count how many entries it has
   * @param entries the entries on this page, counted through all days
   */
  public record Day(
      String anchor,
      String day,
      String href,
      String shown,
      String count,
      List<EntryView> entries) {}

  /** Fetches the entries of a day. */
  interface Entries {
    List<ListingDay.Entry> of(ListingSummary day) throws IOException;
  }

  static List<Link> jumps(List<ListingSummary> days, String address, int page) {
    List<Link> jumps = new ArrayList<>();
    int before = 0;
    for (ListingSummary day : days) {
      int begins = 1 + before / ListingView.SIZE;
      jumps.add(
          new Link(
              TextFormat.dayOfMonth(day.day()) + " (" + TextFormat.number(day.total()) + ")",
              (begins == page ? "" : Addresses.page(address, begins)) + "#" + anchor(day),
              false));
      before += day.total();
    }
    return jumps;
  }

  /** The days that have entries on a page; only theirs are fetched. */
  static List<Day> days(List<ListingSummary> days, int page, Entries entries) throws IOException {
    List<Day> shown = new ArrayList<>();
    int first = (page - 1) * ListingView.SIZE;
    int before = 0;
    for (ListingSummary day : days) {
      int from = Math.clamp(first - before, 0, day.total());
      int to = Math.clamp(first + ListingView.SIZE - before, 0, day.total());
      if (from < to) {
        shown.add(day(day, entries.of(day), from, to, before));
      }
      before += day.total();
    }
    return shown;
  }

  private static Day day(
      ListingSummary day, List<ListingDay.Entry> entries, int from, int to, int before) {
    List<EntryView> views = new ArrayList<>();
    // The index may have changed since the days were counted.
    for (int i = from; i < Math.min(to, entries.size()); i++) {
      views.add(EntryView.of(entries.get(i), before + i + 1));
    }
    return new Day(
        anchor(day),
        TextFormat.weekday(day.day()),
        Addresses.listing(day.list(), day.day()),
        TextFormat.number(views.size()),
        TextFormat.number(day.total()),
        views);
  }

  private static String anchor(ListingSummary day) {
    return "day-" + day.day();
  }

  /** Whether there is a formula to set. */
  boolean hasFormulas() {
    return days.stream()
        .flatMap(day -> day.entries().stream())
        .anyMatch(entry -> entry.paper().hasFormulas());
  }
}
