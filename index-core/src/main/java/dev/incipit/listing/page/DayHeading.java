package dev.incipit.listing.page;

import dev.incipit.listing.field.ListingDate;
import dev.incipit.paper.AnnouncementType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the headings that name a day: {@code Fri, 10 Apr 2026 (showing 25 of 37 entries )} on pages
 * of several days, {@code Cross-lists for Fri, 10 Apr 15} on pages of the older design.
 */
final class DayHeading {

  private DayHeading() {}

  /** The heading in a range; null if it is none. */
  static @Nullable Heading read(String text, int start, int end) {
    String line = text.substring(start, end);
    int open = line.indexOf('(');
    String counts = open < 0 ? "" : line.substring(open);
    if (open >= 0 && !(counts.contains("showing") && counts.endsWith(")"))) {
      return null;
    }
    String name = open < 0 ? line : line.substring(0, open).strip();
    int of = name.indexOf(" for ");
    AnnouncementType type = of < 0 ? null : type(name.substring(0, of));
    String day = type == null ? name : name.substring(of + " for ".length());
    boolean weekday = day.length() > 3 && Character.isLetter(day.charAt(0));
    LocalDate date = weekday ? ListingDate.parse(day) : null;
    if (date == null) {
      return null;
    }
    List<Integer> numbers = Heading.numbers(counts);
    boolean counted = numbers.size() == 2;
    Integer shown = counted ? numbers.getFirst() : null;
    Integer total = counted ? numbers.getLast() : null;
    return new Heading(start, end, type, date, shown, total, false);
  }

  private static @Nullable AnnouncementType type(String section) {
    return switch (section) {
      case "New submissions" -> AnnouncementType.NEW;
      case "Cross-lists", "Cross submissions" -> AnnouncementType.CROSS;
      case "Replacements", "Replacement submissions" -> AnnouncementType.REPLACED;
      default -> null;
    };
  }
}
