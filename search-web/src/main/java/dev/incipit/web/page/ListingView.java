package dev.incipit.web.page;

import dev.incipit.paper.Announcement;
import dev.incipit.paper.Taxonomy;
import dev.incipit.query.DateField;
import dev.incipit.search.Filters;
import dev.incipit.search.ListingDay;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.params.FilterEdits;
import dev.incipit.web.params.SearchParams;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day of a list.
 *
 * @param list the list's code
 * @param name the list's name
 * @param day the day in words
 * @param isoDay the day for programs
 * @param total how many entries
 * @param sections the sections
 * @param older the listing before; null when none is known
 * @param newer the listing after; null when none is known
 * @param listHref all days of the list
 * @param within the hidden fields of the form that searches within this listing
 * @param withinHref the listing's papers as a search
 */
public record ListingView(
    String list,
    String name,
    String day,
    String isoDay,
    String total,
    List<Section> sections,
    @Nullable Link older,
    @Nullable Link newer,
    String listHref,
    List<HiddenField> within,
    String withinHref) {

  /**
   * A section.
   *
   * @param anchor its name in the page
   * @param heading its heading without the count
   * @param count how many entries
   * @param entries the entries
   */
  public record Section(String anchor, String heading, String count, List<Entry> entries) {}

  /**
   * An entry.
   *
   * @param number the number {@code [n]}
   * @param mark what stands in brackets after the id; empty for new submissions
   * @param paper the paper
   */
  public record Entry(int number, String mark, PaperView paper) {}

  static ListingView of(ListingDay day, @Nullable LocalDate older, @Nullable LocalDate newer) {
    SearchParams within = SearchParams.NONE.withFilters(filters(day));
    return new ListingView(
        day.list(),
        nameOf(day.list()),
        Wording.weekday(day.day()),
        day.day().toString(),
        Wording.number(day.size()) + (day.size() == 1 ? " entry" : " entries"),
        day.sections().stream().map(ListingView::section).toList(),
        neighbour(day.list(), older),
        neighbour(day.list(), newer),
        Addresses.list(day.list()),
        HiddenField.of(within, Set.of("q")),
        within.href());
  }

  static String nameOf(String list) {
    return Taxonomy.arxiv().name(list).orElse(list);
  }

  private static Filters filters(ListingDay day) {
    Filters dated = new FilterEdits(Filters.NONE).dates(DateField.ANNOUNCED, day.day(), day.day());
    return new FilterEdits(dated).toggleSubject(day.list());
  }

  private static @Nullable Link neighbour(String list, @Nullable LocalDate day) {
    return day == null ? null : new Link(Wording.day(day), Addresses.listing(list, day), false);
  }

  private static Section section(ListingDay.Section section) {
    return new Section(
        section.type().code(),
        Wording.section(section.type()),
        Wording.number(section.entries().size()),
        section.entries().stream()
            .map(e -> new Entry(e.number(), mark(e.announcement()), PaperView.of(e.paper())))
            .toList());
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
