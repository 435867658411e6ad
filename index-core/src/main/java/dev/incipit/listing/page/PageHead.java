package dev.incipit.listing.page;

import dev.incipit.listing.field.ListingDate;
import dev.incipit.listing.field.Scan;
import dev.incipit.listing.model.ListingKind;
import dev.incipit.listing.model.ListingSpan.Kind;
import dev.incipit.paper.Taxonomy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the first entry of a page: its name, "See recent articles", and the day.
 *
 * @param name the name; empty when there is none
 * @param date the day; null when there is none
 * @param kind the kind of page
 * @param parsed the lines that were understood
 */
public record PageHead(
    String name, @Nullable LocalDate date, ListingKind kind, ParsedSpans parsed) {
  private static final String SHOWING = "Showing new listings for ";
  private static final String CATCH_UP = "Catchup results for ";
  private static final String ANNOUNCED = ", announced ";
  private static final String RECEIVED = "Submissions received from ";
  private static final String RECENT = "See recent articles";
  private static final String TITLES = "Authors and titles for ";

  /** The index of sections that a page has before its first entry. */
  private static final Set<String> INDEX =
      Set.of(
          "New submissions",
          "Cross-lists",
          "Cross submissions",
          "Replacements",
          "Replacement submissions");

  /** Longest line of a head that is understood, in characters. */
  private static final int LONGEST = 300;

  /** The line that tells a day; empty for no day. */
  static String line(@Nullable LocalDate day) {
    return day == null ? "" : SHOWING + day + "\n";
  }

  /** Whether a text has the line that tells the day. */
  public static boolean isPage(String text) {
    int at = dayLine(text, 0);
    return at < text.length() && Scan.isLineStart(text, at, 0);
  }

  /** Where a line that may tell the day of a page starts; the end of the text if there is none. */
  private static int dayLine(String text, int from) {
    int showing = text.indexOf(SHOWING, from);
    int catchUp = text.indexOf(CATCH_UP, from);
    int end = text.length();
    return Math.min(showing < 0 ? end : showing, catchUp < 0 ? end : catchUp);
  }

  /** The day that such a line tells; null if it tells none. */
  private static @Nullable LocalDate day(String line) {
    if (line.startsWith(SHOWING)) {
      return ListingDate.parse(line.substring(SHOWING.length()));
    }
    int on = line.startsWith(CATCH_UP) ? line.lastIndexOf(" on ") : -1;
    if (on >= 0) {
      return ListingDate.parse(line.substring(on + " on ".length()));
    }
    int announced = line.startsWith(RECEIVED) ? line.indexOf(ANNOUNCED) : -1;
    return announced < 0 ? null : ListingDate.parse(line.substring(announced + ANNOUNCED.length()));
  }

  /** Whether a heading before the first entry belongs to the index of sections. */
  static boolean isIndex(Heading heading, List<Heading> all, String text, int firstEntry) {
    if (heading.type() == null || heading.shown() != null || heading.day() != null) {
      return false;
    }
    return heading.start() < firstEntry
        && (dayLine(text, heading.start()) < firstEntry
            || all.stream()
                .anyMatch(h ->
                    h.type() != null && h.start() > heading.start() && h.start() < firstEntry));
  }

  /** Where the pages of a text begin: one, unless several were put into one file. */
  static List<Integer> starts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    boolean first = true;
    for (int at = dayLine(text, 0); at < text.length(); at = dayLine(text, at + 1)) {
      int lineEnd = Scan.lineEnd(text, at, Math.min(text.length(), at + LONGEST));
      boolean day = day(text.substring(at, lineEnd).strip()) != null;
      if (day && Scan.isLineStart(text, at, starts.getLast())) {
        int start = at;
        for (int line = previousLine(text, at); line > starts.getLast(); ) {
          boolean between = text.startsWith(RECENT, line) || isIndexLine(text, line);
          start = between || isName(text, line) ? line : start;
          line = between ? previousLine(text, line) : -1;
        }
        if (!first) {
          starts.add(start);
        }
        first = false;
      }
    }
    return starts;
  }

  private static boolean isName(String text, int line) {
    int lineEnd = Scan.lineEnd(text, line, Math.min(text.length(), line + LONGEST));
    return !Taxonomy.arxiv().codesNamed(text.substring(line, lineEnd)).isEmpty();
  }

  private static boolean isIndexLine(String text, int line) {
    int end = Scan.lineEnd(text, line, Math.min(text.length(), line + LONGEST));
    return INDEX.contains(text.substring(line, end).replaceFirst("^[\\s*\u2022-]+", "").strip());
  }

  private static int previousLine(String text, int line) {
    int i = Scan.trimEnd(text, 0, line);
    while (i > 0 && !Scan.isLineEnd(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  static PageHead read(String text, int from, int end) {
    ParsedSpans parsed = new ParsedSpans();
    LocalDate date = null;
    ListingKind kind = ListingKind.UNKNOWN;
    int nameStart = -1;
    int nameEnd = -1;
    boolean nameIsSure = false;
    String caughtUp = "";
    for (int line = Scan.skipSpace(text, from, end); line < end; ) {
      int lineEnd = Scan.trimEnd(text, line, Scan.lineEnd(text, line, end));
      String words = lineEnd - line <= LONGEST ? text.substring(line, lineEnd) : "";
      LocalDate day = day(words);
      boolean titles = words.startsWith(TITLES);
      if (day != null || words.startsWith(SHOWING) || titles || text.startsWith(RECENT, line)) {
        parsed.add(Kind.HEADER, line, lineEnd);
        nameIsSure |= nameStart >= 0;
      } else if (isIndexLine(text, line)) {
        parsed.add(Kind.HEADER, line, lineEnd);
      } else if (!nameIsSure && !words.isEmpty() && !Heading.isRemark(text, line, lineEnd)) {
        // The name is the line before those two, or the first that the taxonomy knows.
        nameStart = line;
        nameEnd = lineEnd;
        nameIsSure = !Taxonomy.arxiv().codesNamed(words).isEmpty();
      }
      if (titles) {
        boolean recent = text.startsWith("recent", line + TITLES.length());
        kind = recent ? ListingKind.RECENT : ListingKind.MONTH;
      }
      if (day != null || words.startsWith(SHOWING)) {
        kind = ListingKind.NEW;
        date = day;
      }
      if (day != null && words.startsWith(CATCH_UP)) {
        caughtUp = words.substring(CATCH_UP.length(), words.lastIndexOf(" on ")).strip();
      }
      line = Scan.skipSpace(text, lineEnd, end);
    }
    if (nameStart >= 0 && (nameIsSure || caughtUp.isEmpty())) {
      parsed.add(Kind.HEADER, nameStart, nameEnd);
    }
    String name =
        !caughtUp.isEmpty() || nameStart < 0 ? caughtUp : Scan.collapsed(text, nameStart, nameEnd);
    return new PageHead(name, date, kind, parsed);
  }

  /** The same head with this day, if it has none. */
  PageHead on(@Nullable LocalDate day) {
    return date != null ? this : new PageHead(name, day, kind, parsed);
  }
}
