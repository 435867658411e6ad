package dev.incipit.listing.page;

import dev.incipit.listing.model.Listing;
import dev.incipit.listing.model.ListingEntry;
import dev.incipit.listing.model.ListingSection;
import dev.incipit.paper.AnnouncementType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes of a page with several days a listing for each of them. */
final class ListingDays {

  /**
   * A day of a page.
   *
   * @param heading its heading
   * @param entries the entries taken that stand under it
   */
  record Day(Heading heading, List<ListingEntry> entries) {}

  private ListingDays() {}

  /** The days in the order of the page; the whole page if it is of one day or none. */
  static List<Listing> split(Listing whole, List<Day> days) {
    List<Listing> listings = new ArrayList<>();
    for (Day day : days) {
      LocalDate date = day.heading().day();
      listings.add(
          new Listing(
              whole.name(),
              whole.list(),
              date,
              whole.kind(),
              sections(day.entries()),
              day.entries()));
    }
    return listings.isEmpty() ? List.of(whole) : listings;
  }

  private static List<ListingSection> sections(List<ListingEntry> entries) {
    Map<AnnouncementType, Integer> counts = new EnumMap<>(AnnouncementType.class);
    entries.forEach(e -> counts.merge(e.type(), 1, Integer::sum));
    List<ListingSection> sections = new ArrayList<>();
    counts.forEach((type, read) -> sections.add(new ListingSection(type, null, null, null, read)));
    return sections;
  }

  /**
   * The headings of days, of those that a page has: only headings with counts if there are any, for
   * such pages begin with a table of their days.
   */
  static List<Heading> headings(List<Heading> all) {
    List<Heading> days = all.stream().filter(h -> h.type() == null && h.day() != null).toList();
    List<Heading> counted = days.stream().filter(h -> h.shown() != null).toList();
    return counted.isEmpty() ? days : counted;
  }

  /**
   * The headings of sections that name their day, as those of the older design do: the first of
   * each day that follows another.
   */
  static List<Heading> ofSections(List<Heading> all) {
    List<Heading> days = new ArrayList<>();
    for (Heading heading : all) {
      boolean named = heading.type() != null && heading.day() != null;
      if (named && (days.isEmpty() || !Objects.equals(days.getLast().day(), heading.day()))) {
        days.add(heading);
      }
    }
    return days;
  }
}
