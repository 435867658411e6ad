package dev.incipit.web.page.list;

import dev.incipit.search.ListingDay;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.Addresses;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A day of a list, or one page of its entries when they are many.
 *
 * @param head what stands above
 * @param day the day in words
 * @param isoDay the day for programs
 * @param total how many entries, in words
 * @param jumps the sections of the day, each linked to where it begins
 * @param sections the sections on this page
 * @param paging the other pages of the day
 * @param calendar the month around it
 * @param older the listing before; null when none is known
 * @param newer the listing after; null when none is known
 */
public record ListingView(
    ListingHead head,
    String day,
    String isoDay,
    String total,
    List<Link> jumps,
    List<Section> sections,
    PagesOf paging,
    CalendarView calendar,
    @Nullable Link older,
    @Nullable Link newer) {

  /** How many entries a page has. */
  static final int SIZE = 100;

  /**
   * A section, or the part of it on this page.
   *
   * @param anchor its name in the page
   * @param heading its heading without the counts
   * @param shown how many entries are on this page
   * @param count how many entries it has
   * @param entries the entries on this page
   */
  public record Section(
      String anchor, String heading, String shown, String count, List<EntryView> entries) {}

  static ListingView of(ListingDay day, ListedDays days, int page) {
    String address = Addresses.listing(day.list(), day.day());
    List<Section> sections = new ArrayList<>();
    List<Link> jumps = new ArrayList<>();
    int before = 0;
    for (ListingDay.Section section : day.sections()) {
      int size = section.entries().size();
      int begins = 1 + before / SIZE;
      jumps.add(
          new Link(
              TextFormat.section(section.type()) + " (" + TextFormat.number(size) + ")",
              (begins == page ? "" : Addresses.page(address, begins)) + "#" + section.type().code(),
              false));
      int from = Math.clamp((page - 1) * SIZE - before, 0, size);
      int to = Math.clamp(page * SIZE - before, 0, size);
      if (from < to) {
        sections.add(section(section, from, to));
      }
      before += size;
    }
    return new ListingView(
        ListingHead.of(days, TextFormat.day(day.day()), day.day(), day.day()),
        TextFormat.weekday(day.day()),
        day.day().toString(),
        TextFormat.entries(day.size()),
        jumps,
        sections,
        PagesOf.of(address, page, pages(day.size())),
        CalendarView.of(days, YearMonth.from(day.day()), day.day()),
        neighbour(day.list(), days.before(day.day())),
        neighbour(day.list(), days.after(day.day())));
  }

  /** How many pages so many entries fill. */
  static int pages(int entries) {
    return Math.max(1, Math.ceilDiv(entries, SIZE));
  }

  static @Nullable Link neighbour(String list, @Nullable LocalDate day) {
    return day == null ? null : new Link(TextFormat.day(day), Addresses.listing(list, day), false);
  }

  private static Section section(ListingDay.Section section, int from, int to) {
    return new Section(
        section.type().code(),
        TextFormat.section(section.type()),
        TextFormat.number(to - from),
        TextFormat.number(section.entries().size()),
        section.entries().subList(from, to).stream()
            .map(entry -> EntryView.of(entry, entry.number()))
            .toList());
  }

  /** What the page shows, in a sentence. */
  String description() {
    return jumps.stream()
        .map(Link::label)
        .collect(Collectors.joining(", ", "Listing of " + head.name() + ", " + day + ": ", "."));
  }

  /** Whether there is a formula to set. */
  boolean hasFormulas() {
    return sections.stream()
        .flatMap(section -> section.entries().stream())
        .anyMatch(entry -> entry.paper().hasFormulas());
  }
}
