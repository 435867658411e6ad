package dev.incipit.web.page.list;

import dev.incipit.paper.Taxonomy;
import dev.incipit.search.ListingSummary;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.Addresses;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Several lists, each with one of its days.
 *
 * @param heading what they have in common
 * @param showing how many there are, or why there are none
 * @param lists the lists by their codes
 * @param ofOneDay whether that day is the same for all
 * @param days the last few days that have listings, newest first, each linked to all its lists
 * @param older the day before that has listings; null when there is none, or for no day
 * @param newer the day after that has listings; null likewise
 */
public record ListsView(
    String heading,
    String showing,
    List<Row> lists,
    boolean ofOneDay,
    List<Link> days,
    @Nullable Link older,
    @Nullable Link newer) {

  /** How many days are shown. */
  private static final int DAYS = 10;

  /**
   * A list.
   *
   * @param href all that is known of the list
   * @param day the day of it that is shown
   */
  public record Row(String href, DayView day) {}

  /** All lists with their newest days. */
  static ListsView of(List<ListingSummary> newestFirst, Taxonomy taxonomy) {
    Map<String, ListingSummary> newest = new LinkedHashMap<>();
    newestFirst.forEach(listing -> newest.putIfAbsent(listing.list(), listing));
    String showing =
        newest.isEmpty()
            ? "No listings have been indexed yet."
            : number(newest.size()) + ", each with its newest listing.";
    NavigableSet<LocalDate> known = days(newestFirst);
    return new ListsView(
        "Listings", showing, rows(newest.values(), taxonomy), false, last(known), null, null);
  }

  /** The lists of a day; none if there is no listing of it. */
  static ListsView of(List<ListingSummary> newestFirst, LocalDate day, Taxonomy taxonomy) {
    List<ListingSummary> shown =
        newestFirst.stream().filter(listing -> listing.day().equals(day)).toList();
    NavigableSet<LocalDate> known = days(newestFirst);
    String showing =
        shown.isEmpty()
            ? ListedDays.reason(day, known.isEmpty() ? null : known.last())
            : number(shown.size())
                + ", "
                + TextFormat.entries(shown.stream().mapToInt(ListingSummary::total).sum())
                + ".";
    return new ListsView(
        (shown.isEmpty() ? "No listings on " : "Listings of ") + TextFormat.weekday(day),
        showing,
        rows(shown, taxonomy),
        true,
        last(known),
        link(known.lower(day)),
        link(known.higher(day)));
  }

  private static String number(int lists) {
    return TextFormat.number(lists) + (lists == 1 ? " list" : " lists");
  }

  private static List<Row> rows(Collection<ListingSummary> listings, Taxonomy taxonomy) {
    return listings.stream()
        .sorted(Comparator.comparing(ListingSummary::list))
        .map(listing -> new Row(Addresses.list(listing.list()), DayView.of(listing, taxonomy)))
        .toList();
  }

  private static NavigableSet<LocalDate> days(List<ListingSummary> listings) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    listings.forEach(listing -> days.add(listing.day()));
    return days;
  }

  private static List<Link> last(NavigableSet<LocalDate> days) {
    return days.descendingSet().stream().limit(DAYS).map(ListsView::linked).toList();
  }

  private static @Nullable Link link(@Nullable LocalDate day) {
    return day == null ? null : linked(day);
  }

  private static Link linked(LocalDate day) {
    return new Link(TextFormat.day(day), Addresses.lists(day), false);
  }
}
