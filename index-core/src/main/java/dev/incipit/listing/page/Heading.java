package dev.incipit.listing.page;

import dev.incipit.listing.field.Scan;
import dev.incipit.paper.AnnouncementType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that belongs to the page and not to an entry: the heading of a section, or a remark.
 *
 * @param start the first character
 * @param end after the last character
 * @param type the section; null for a remark, as "No updates today.", and for the heading of a day
 * @param day the day that it names; null when it names none
 * @param shown how many entries the page shows; null when not told
 * @param total how many entries there are; null when not told
 * @param cut whether the text ends inside it
 */
public record Heading(
    int start,
    int end,
    @Nullable AnnouncementType type,
    @Nullable LocalDate day,
    @Nullable Integer shown,
    @Nullable Integer total,
    boolean cut) {

  private static final String SUBMISSIONS = " submissions";
  private static final String[] REMARKS = {
    "No updates today.",
    "No updates for this time period.",
    "See today's new changes",
    "Showing up to ",
    "Total of ",
    "[ showing ",
    "[ total of "
  };

  /** Longest heading, in characters. */
  private static final int LONGEST = 200;

  /** All headings of a range, in order: they begin a line, or are glued to one and whole. */
  public static List<Heading> scan(String text, int from, int end) {
    List<Heading> found = new ArrayList<>();
    int line = from;
    while (line < end) {
      int lineEnd = Scan.lineEnd(text, line, end);
      Heading heading = inLine(text, line, lineEnd, lineEnd == end);
      if (heading != null) {
        found.add(heading);
      }
      line = lineEnd + 1;
    }
    return found;
  }

  private static @Nullable Heading inLine(String text, int line, int lineEnd, boolean last) {
    int start = Scan.skipBlanks(text, line, lineEnd);
    int end = Scan.trimEnd(text, start, lineEnd);
    if (start == end) {
      return null;
    }
    Heading whole = end - start <= LONGEST ? whole(text, start, end) : null;
    if (whole != null || isRemark(text, start, end)) {
      return whole != null ? whole : new Heading(start, end, null, null, null, null, false);
    }
    if (text.charAt(end - 1) == ')') {
      Heading glued = glued(text, start, end);
      if (glued != null) {
        return glued;
      }
    }
    return last && start > 0 ? cut(text, start, end) : null;
  }

  private static @Nullable Heading glued(String text, int start, int end) {
    int from = Math.max(start, end - LONGEST);
    int word = text.substring(from, end).lastIndexOf(SUBMISSIONS);
    if (word < 0) {
      return null;
    }
    int first = text.substring(from, from + word).lastIndexOf(' ') + 1;
    Heading heading = first == 0 ? null : section(text, from + first, end);
    return heading == null || heading.shown() == null ? null : heading;
  }

  private static @Nullable Heading whole(String text, int start, int end) {
    Heading section = section(text, start, end);
    return section != null ? section : DayHeading.read(text, start, end);
  }

  public static String sectionName(AnnouncementType type) {
    return switch (type) {
      case NEW -> "New";
      case CROSS -> "Cross";
      case REPLACED -> "Replacement";
    };
  }

  private static @Nullable Heading section(String text, int start, int end) {
    for (AnnouncementType type : AnnouncementType.values()) {
      String name = sectionName(type) + SUBMISSIONS;
      if (Scan.startsWithAnyCase(text, start, end, name)) {
        String rest = text.substring(start + name.length(), end).strip();
        if (rest.isEmpty() || (rest.startsWith("(") && rest.contains("showing"))) {
          List<Integer> numbers = numbers(rest);
          boolean counted = numbers.size() == 2;
          return new Heading(
              start,
              end,
              type,
              null,
              counted ? numbers.getFirst() : null,
              counted ? numbers.getLast() : null,
              false);
        }
      }
    }
    return null;
  }

  /** Whether a line is only a remark on the page. */
  static boolean isRemark(String text, int start, int end) {
    for (String remark : REMARKS) {
      boolean sentence = !remark.endsWith(" ");
      if (Scan.startsWithAnyCase(text, start, end, remark)
          && (sentence
              ? end - start == remark.length()
              : text.startsWith("entries", end - 7)
                  || text.substring(start, end).contains(" entries"))) {
        return end - start <= LONGEST;
      }
    }
    return false;
  }

  /** The beginning of a heading at the very end of the text. */
  private static @Nullable Heading cut(String text, int start, int end) {
    for (AnnouncementType type : AnnouncementType.values()) {
      String name = sectionName(type) + SUBMISSIONS + " (showing ";
      int length = Math.min(name.length(), end - start);
      if (end - start <= LONGEST && text.regionMatches(start, name, 0, length)) {
        return new Heading(start, end, type, null, null, null, true);
      }
    }
    return null;
  }

  /** The numbers in a text, with or without commas between their digits. */
  static List<Integer> numbers(String text) {
    List<Integer> numbers = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      int value = 0;
      while (i < text.length() && (Character.isDigit(text.charAt(i)) || text.charAt(i) == ',')) {
        if (text.charAt(i) != ',') {
          value = Math.min(99_999_999, value * 10 + Character.digit(text.charAt(i), 10));
        }
        i++;
      }
      if (i > start && Character.isDigit(text.charAt(start))) {
        numbers.add(value);
      }
      i = i == start ? i + 1 : i;
    }
    return numbers;
  }
}
