package dev.incipit.paper;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One appearance of a paper in a listing.
 *
 * @param list the listing's subject or archive code, as {@code cs.DC}
 * @param date the day of the listing, in the years 0000 to 9999
 * @param type why the listing shows the paper
 * @param number the entry's number {@code [n]} on the listing page, 1 or more; 0 when the source
 *     does not number its entries
 * @param crossListedFrom the primary subject that a cross-list names; null when it names none
 * @since 0.1.0
 */
public record Announcement(
    String list,
    LocalDate date,
    AnnouncementType type,
    int number,
    @Nullable String crossListedFrom)
    implements Comparable<Announcement> {

  private static final Comparator<Announcement> ORDER =
      Comparator.comparing(Announcement::date)
          .thenComparing(Announcement::list)
          .thenComparing(Announcement::type)
          .thenComparingInt(Announcement::number);

  /**
   * Checks list, date and number.
   *
   * @throws IllegalArgumentException if the list is blank, the year has not four digits or the
   *     number is negative
   */
  public Announcement {
    if (list.isBlank()) {
      throw new IllegalArgumentException("an announcement names its list");
    }
    if (date.getYear() < 0 || date.getYear() > 9999) {
      throw new IllegalArgumentException("a listing's day lies in 0000 to 9999, was " + date);
    }
    if (number < 0) {
      throw new IllegalArgumentException("entry numbers count from 1, was " + number);
    }
  }

  /**
   * {@return whether both are the same appearance: same list, day and type}
   *
   * @param other the other one
   */
  public boolean sameAppearance(Announcement other) {
    return list.equals(other.list) && date.equals(other.date) && type == other.type;
  }

  /** This appearance as a newer reading tells it, with what only this one told. */
  Announcement completedBy(Announcement newer) {
    return new Announcement(
        list,
        date,
        type,
        newer.number > 0 ? newer.number : number,
        newer.crossListedFrom != null ? newer.crossListedFrom : crossListedFrom);
  }

  /** By day, then list, type and number. */
  @Override
  public int compareTo(Announcement other) {
    return ORDER.compare(this, other);
  }
}
