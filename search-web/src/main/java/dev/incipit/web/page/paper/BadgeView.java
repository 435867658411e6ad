package dev.incipit.web.page.paper;

import dev.incipit.paper.Announcement;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.Addresses;

/**
 * An appearance in a listing.
 *
 * @param type {@code new}, {@code cross} or {@code replaced}
 * @param label the type in words
 * @param list the listing's subject
 * @param day the day in words
 * @param isoDay the day for programs
 * @param href the listing
 */
public record BadgeView(
    String type, String label, String list, String day, String isoDay, String href) {

  public static BadgeView of(Announcement announcement) {
    return new BadgeView(
        announcement.type().code(),
        TextFormat.badge(announcement.type()),
        announcement.list(),
        TextFormat.day(announcement.date()),
        announcement.date().toString(),
        Addresses.listing(announcement.list(), announcement.date()));
  }
}
