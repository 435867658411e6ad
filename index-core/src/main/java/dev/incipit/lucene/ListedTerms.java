package dev.incipit.lucene;

import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Taxonomy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The terms of {@link Schema#LISTED} and {@link Schema#LISTED_DAY}. Days are written so that they
 * sort backwards in time: the newest listing is the first term.
 */
final class ListedTerms {
  private static final char DIVIDER = '|';
  private static final int LAST_DAY = 99_999_999;

  private ListedTerms() {}

  /** The terms for a paper's announcements on each list and on what lies above the list. */
  static Set<String> listed(List<Announcement> announcements) {
    Map<String, AnnouncementType> types = new HashMap<>();
    for (Announcement announcement : announcements) {
      for (String list : Taxonomy.arxiv().path(announcement.list())) {
        types.merge(list(list, announcement.date()), announcement.type(), ListedTerms::first);
      }
    }
    Set<String> terms = new LinkedHashSet<>();
    types.forEach((list, type) -> terms.add(list + DIVIDER + type.code()));
    return terms;
  }

  private static AnnouncementType first(AnnouncementType a, AnnouncementType b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** The term for entries of one type on a list and day. */
  static String listed(String list, LocalDate day, AnnouncementType type) {
    return list(list, day) + DIVIDER + type.code();
  }

  private static String list(String list, LocalDate day) {
    return list + DIVIDER + downwards(day);
  }

  /** What the terms of one list start with. */
  static String listPrefix(String list) {
    return list + DIVIDER;
  }

  /** The day in a term that starts with {@link #listPrefix}. */
  static LocalDate day(String list, String listed) {
    int start = listPrefix(list).length();
    return upwards(listed.substring(start, start + 8));
  }

  /** The terms for the days and lists of a paper's announcements. */
  static Set<String> days(List<Announcement> announcements) {
    Set<String> terms = new LinkedHashSet<>();
    for (Announcement announcement : announcements) {
      terms.add(downwards(announcement.date()) + DIVIDER + announcement.list());
    }
    return terms;
  }

  /** The day in a term of {@link #days}. */
  static LocalDate day(String dayTerm) {
    return upwards(dayTerm.substring(0, 8));
  }

  /** The list in a term of {@link #days}. */
  static String list(String dayTerm) {
    return dayTerm.substring(9);
  }

  private static String downwards(LocalDate day) {
    int date = day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    return "%08d".formatted(LAST_DAY - date);
  }

  private static LocalDate upwards(String digits) {
    int date = LAST_DAY - Integer.parseInt(digits);
    return LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
  }
}
