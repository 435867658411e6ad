package dev.incipit.web.page.list;

import dev.incipit.web.page.frame.FollowView;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.Addresses;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a list.
 *
 * @param list the list's code
 * @param name the list's name
 * @param newestHref its newest listing
 * @param recentHref its last few days
 * @param follow the list as something to follow
 * @param days the last few days, newest first
 * @param calendar the newest month
 * @param years the months that have listings, newest first
 */
public record ListView(
    String list,
    String name,
    String newestHref,
    String recentHref,
    FollowView follow,
    List<DayView> days,
    CalendarView calendar,
    List<Year> years) {

  /**
   * A year of a list.
   *
   * @param year the year
   * @param months its months, newest first
   */
  public record Year(int year, List<Month> months) {}

  /**
   * A month of a list.
   *
   * @param name the month without the year
   * @param label the month with the year
   * @param entries how many entries, in words
   * @param href the month
   */
  public record Month(String name, String label, String entries, String href) {}

  static ListView of(ListedDays days, int last) {
    String list = days.list();
    return new ListView(
        list,
        ListingHead.nameOf(list, days.taxonomy()),
        Addresses.newest(list),
        Addresses.recent(list),
        ListingHead.follow(list, days.taxonomy()),
        days.last(last).stream().map(day -> DayView.of(day, days.taxonomy())).toList(),
        CalendarView.of(days, YearMonth.from(days.newest()), null),
        years(days));
  }

  /** How far the listings reach, in a sentence. */
  String extent() {
    return "The newest is of " + days.getFirst().day() + ".";
  }

  private static List<Year> years(ListedDays days) {
    TreeMap<Integer, List<Month>> years = new TreeMap<>();
    for (Map.Entry<YearMonth, Integer> month : days.months().descendingMap().entrySet()) {
      String label = TextFormat.month(month.getKey());
      years
          .computeIfAbsent(month.getKey().getYear(), year -> new ArrayList<>())
          .add(
              new Month(
                  label.substring(0, label.indexOf(' ')),
                  label,
                  TextFormat.entries(month.getValue()),
                  Addresses.listing(days.list(), month.getKey())));
    }
    return years.descendingMap().entrySet().stream()
        .map(year -> new Year(year.getKey(), List.copyOf(year.getValue())))
        .toList();
  }
}
