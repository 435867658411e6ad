package dev.incipit.web.page.list;

import dev.incipit.paper.Taxonomy;
import dev.incipit.search.ListingSummary;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.Addresses;

/**
 * A day of a list in one line.
 *
 * @param list the list's code
 * @param name the list's name
 * @param day the day in words
 * @param isoDay the day for programs
 * @param href the listing
 * @param fresh new submissions
 * @param cross cross-lists
 * @param replaced replacements
 */
public record DayView(
    String list,
    String name,
    String day,
    String isoDay,
    String href,
    int fresh,
    int cross,
    int replaced) {

  public static DayView of(ListingSummary summary, Taxonomy taxonomy) {
    return new DayView(
        summary.list(),
        ListingHead.nameOf(summary.list(), taxonomy),
        TextFormat.weekday(summary.day()),
        summary.day().toString(),
        Addresses.listing(summary.list(), summary.day()),
        summary.fresh(),
        summary.cross(),
        summary.replaced());
  }
}
