package dev.incipit.web.page.list;

import dev.incipit.paper.Announcement;
import dev.incipit.search.ListingDay;
import dev.incipit.web.page.paper.PaperView;

/**
 * An entry of a listing.
 *
 * @param number the number {@code [n]}
 * @param mark what stands in brackets after the id; empty for new submissions
 * @param paper the paper
 */
public record EntryView(int number, String mark, PaperView paper) {

  static EntryView of(ListingDay.Entry entry, int number) {
    return new EntryView(number, mark(entry.announcement()), PaperView.of(entry.held()));
  }

  private static String mark(Announcement announcement) {
    return switch (announcement.type()) {
      case NEW -> "";
      case CROSS ->
          announcement.crossListedFrom() == null
              ? "(cross-list)"
              : "(cross-list from " + announcement.crossListedFrom() + ")";
      case REPLACED -> "(replaced)";
    };
  }
}
