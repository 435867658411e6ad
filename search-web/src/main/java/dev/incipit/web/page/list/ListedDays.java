package dev.incipit.web.page.list;

import dev.incipit.paper.Taxonomy;
import dev.incipit.search.ListingSummary;
import dev.incipit.web.page.frame.TextFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The days on which listings of a list are known.
 *
 * @param list the list's code
 * @param days the days, newest first; never empty
 * @param taxonomy the subjects of the index
 */
record ListedDays(String list, List<ListingSummary> days, Taxonomy taxonomy) {

  /**
   * Why a day has no listing, as far as is known.
   *
   * @param newest the newest day with one; null when there is none at all
   */
  static String reason(LocalDate day, @Nullable LocalDate newest) {
    if (newest == null) {
      return "No listings have been indexed yet.";
    }
    if (day.isAfter(newest)) {
      return "The newest listing in this index is of " + TextFormat.weekday(newest) + ".";
    }
    return List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek())
        ? "arXiv announces no papers at weekends."
        : "This index has no listing of that day. It may have been a holiday, or the listing is not"
            + " loaded yet.";
  }

  LocalDate newest() {
    return days.getFirst().day();
  }

  /** The last few days, newest first. */
  List<ListingSummary> last(int count) {
    return days.subList(0, Math.min(count, days.size()));
  }

  /** The days of a month, newest first. */
  List<ListingSummary> in(YearMonth month) {
    return days.stream().filter(day -> YearMonth.from(day.day()).equals(month)).toList();
  }

  /** Entries by month. */
  TreeMap<YearMonth, Integer> months() {
    TreeMap<YearMonth, Integer> months = new TreeMap<>();
    days.forEach(day -> months.merge(YearMonth.from(day.day()), day.total(), Integer::sum));
    return months;
  }

  /** The last day before another; null when there is none. */
  @Nullable LocalDate before(LocalDate day) {
    return days.stream()
        .map(ListingSummary::day)
        .filter(other -> other.isBefore(day))
        .findFirst()
        .orElse(null);
  }

  /** The first day after another; null when there is none. */
  @Nullable LocalDate after(LocalDate day) {
    return days.reversed().stream()
        .map(ListingSummary::day)
        .filter(other -> other.isAfter(day))
        .findFirst()
        .orElse(null);
  }

  /** The month before another that has listings; null when there is none. */
  @Nullable YearMonth before(YearMonth month) {
    return key(months().lowerEntry(month));
  }

  /** The month after another that has listings; null when there is none. */
  @Nullable YearMonth after(YearMonth month) {
    return key(months().higherEntry(month));
  }

  private static @Nullable YearMonth key(Map.@Nullable Entry<YearMonth, Integer> entry) {
    return entry == null ? null : entry.getKey();
  }
}
