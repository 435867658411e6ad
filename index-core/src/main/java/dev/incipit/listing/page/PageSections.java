package dev.incipit.listing.page;

import dev.incipit.listing.field.Scan;
import dev.incipit.listing.model.ListingSection;
import dev.incipit.paper.AnnouncementType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a page. An entry's mark tells its section, for headings may stand before their
 * entries, after them, or nowhere; only on a page without any mark do headings before entries tell.
 */
final class PageSections {
  private final List<EntryHeader> headers;
  private final List<Heading> headings;
  private final boolean byHeading;

  PageSections(List<EntryHeader> headers, List<Heading> headings) {
    this.headers = headers;
    this.headings = headings;
    boolean marked = headers.stream().anyMatch(h -> h.type() != null);
    boolean before =
        !headers.isEmpty()
            && headings.stream()
                .anyMatch(h -> h.type() != null && h.start() < headers.getFirst().start());
    this.byHeading = !marked && before;
  }

  AnnouncementType type(EntryHeader header) {
    AnnouncementType type = header.type();
    if (byHeading) {
      for (Heading heading : headings) {
        if (heading.type() != null && heading.start() < header.start()) {
          type = heading.type();
        }
      }
    }
    return type == null ? AnnouncementType.NEW : type;
  }

  /** The sections that have entries or a heading. */
  List<ListingSection> sections(String text) {
    Map<AnnouncementType, Integer> counts = new EnumMap<>(AnnouncementType.class);
    headers.forEach(h -> counts.merge(type(h), 1, Integer::sum));
    List<ListingSection> sections = new ArrayList<>();
    for (AnnouncementType type : AnnouncementType.values()) {
      Heading heading = heading(type);
      int read = counts.getOrDefault(type, 0);
      if (heading != null || read > 0) {
        String printed =
            heading == null ? null : Scan.collapsed(text, heading.start(), heading.end());
        Integer total = heading == null ? null : heading.total();
        sections.add(new ListingSection(type, printed, shown(type), total, read));
      }
    }
    return sections;
  }

  /** The sum over headings, for a page that continues a section repeats its heading. */
  private @Nullable Integer shown(AnnouncementType type) {
    Integer shown = null;
    for (Heading heading : headings) {
      if (heading.type() == type && heading.shown() != null) {
        shown = heading.shown() + (shown == null ? 0 : shown);
      }
    }
    return shown;
  }

  private @Nullable Heading heading(AnnouncementType type) {
    for (Heading heading : headings) {
      if (heading.type() == type && !heading.cut()) {
        return heading;
      }
    }
    return null;
  }

  int headingStart(AnnouncementType type) {
    Heading heading = heading(type);
    return heading == null ? 0 : heading.start();
  }

  /** Whether the page itself says that it has no entries. */
  boolean saysEmpty() {
    return headings.stream().anyMatch(h -> (h.type() == null && h.day() == null) || isZero(h));
  }

  private static boolean isZero(Heading heading) {
    return heading.shown() != null && heading.shown() == 0;
  }

  /** How many entries the headings promise; null unless they speak of all sections. */
  @Nullable Integer promised() {
    List<Heading> days = ListingDays.headings(headings);
    if (!days.isEmpty() && days.stream().allMatch(h -> h.shown() != null)) {
      return days.stream().mapToInt(h -> Objects.requireNonNullElse(h.shown(), 0)).sum();
    }
    boolean counted = headings.stream().anyMatch(h -> h.type() != null && h.shown() != null);
    if (!counted) {
      return headers.isEmpty() && saysEmpty() ? Integer.valueOf(0) : null;
    }
    int promised = 0;
    for (AnnouncementType type : AnnouncementType.values()) {
      Integer shown = shown(type);
      if (shown == null && headers.stream().anyMatch(h -> type(h) == type)) {
        return null;
      }
      promised += shown == null ? 0 : shown;
    }
    return promised;
  }
}
