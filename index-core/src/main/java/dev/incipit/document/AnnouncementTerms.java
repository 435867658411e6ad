package dev.incipit.document;

import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Taxonomy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The terms of {@link Schema#LISTED} and {@link Schema#LISTED_DAY}. Days are written so that they
 * sort backwards in time: the newest listing is the first term.
 */
public final class AnnouncementTerms {
  private static final char DIVIDER = '|';
  private static final int DAY_LENGTH = 8;
  private static final int LAST_DAY = 99_999_999;

  private AnnouncementTerms() {}

  /** The terms for a paper's announcements on each list and on what lies above the list. */
  static Set<String> listed(List<Announcement> announcements, Taxonomy taxonomy) {
    Map<String, AnnouncementType> types = new HashMap<>();
    for (Announcement announcement : announcements) {
      for (String list : lists(announcement, taxonomy)) {
        types.merge(list(list, announcement.date()), announcement.type(), AnnouncementTerms::first);
      }
    }
    Set<String> terms = new LinkedHashSet<>();
    types.forEach((list, type) -> terms.add(list + DIVIDER + type.code()));
    return terms;
  }

  /**
   * The lists that show an announcement: its own, and what lies above it. A closed archive lies on
   * its successor's path; its old listings are found under its own code too.
   */
  public static Set<String> lists(Announcement announcement, Taxonomy taxonomy) {
    Set<String> lists = new LinkedHashSet<>(taxonomy.path(announcement.list()));
    lists.add(taxonomy.canonical(announcement.list()));
    return lists;
  }

  private static AnnouncementType first(AnnouncementType a, AnnouncementType b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** The term for entries of one type on a list and day. */
  public static String listed(String list, LocalDate day, AnnouncementType type) {
    return list(list, day) + DIVIDER + type.code();
  }

  private static String list(String list, LocalDate day) {
    return list + DIVIDER + downwards(day);
  }

  /** What the terms of one list start with. */
  public static String listPrefix(String list) {
    return list + DIVIDER;
  }

  /**
   * Whether a term that starts with {@link #listPrefix} is one of the list, and not of another
   * whose code has the divider in it.
   */
  public static boolean isOf(String list, String listed) {
    int divider = listPrefix(list).length() + DAY_LENGTH;
    return listed.indexOf(DIVIDER, divider - DAY_LENGTH) == divider
        && AnnouncementType.ofCode(listed.substring(divider + 1)).isPresent();
  }

  /** The day in a term that starts with {@link #listPrefix}. */
  public static LocalDate day(String list, String listed) {
    int start = listPrefix(list).length();
    return upwards(listed.substring(start, start + DAY_LENGTH));
  }

  /** The terms for the days and lists of a paper's announcements. */
  static Set<String> days(List<Announcement> announcements, Taxonomy taxonomy) {
    Set<String> terms = new LinkedHashSet<>();
    for (Announcement announcement : announcements) {
      String list = taxonomy.canonical(announcement.list());
      terms.add(downwards(announcement.date()) + DIVIDER + list);
    }
    return terms;
  }

  /** The day in a term of {@link #days}. */
  public static LocalDate day(String dayTerm) {
    return upwards(dayTerm.substring(0, DAY_LENGTH));
  }

  /** The list in a term of {@link #days}. */
  public static String list(String dayTerm) {
    return dayTerm.substring(DAY_LENGTH + 1);
  }

  private static String downwards(LocalDate day) {
    int date = day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    return String.format(Locale.ROOT, "%08d", LAST_DAY - date);
  }

  private static LocalDate upwards(String digits) {
    int date = LAST_DAY - Integer.parseInt(digits);
    return LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
  }
}
