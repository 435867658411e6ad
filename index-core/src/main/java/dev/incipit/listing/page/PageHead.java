package dev.incipit.listing.page;

import dev.incipit.listing.field.ListingDate;
import dev.incipit.listing.field.Scan;
import dev.incipit.listing.model.ListingKind;
import dev.incipit.listing.model.ListingSpan.Kind;
import dev.incipit.paper.Taxonomy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
  private static final String RECENT = "See recent articles";
  private static final String TITLES = "Authors and titles for ";

  /** Longest line of a head that is understood, in characters. */
  private static final int LONGEST = 300;

  /** The line that tells a day; empty for no day. */
  static String line(@Nullable LocalDate day) {
    return day == null ? "" : SHOWING + day + "\n";
  }

  /** Whether a text has the line that tells the day. */
  public static boolean isPage(String text) {
    int at = text.indexOf(SHOWING);
    return at >= 0 && Scan.isLineStart(text, at, 0);
  }

  /** Where the pages of a text begin: one, unless several were put into one file. */
  static List<Integer> starts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    boolean first = true;
    for (int at = text.indexOf(SHOWING); at >= 0; at = text.indexOf(SHOWING, at + 1)) {
      int lineEnd = Scan.lineEnd(text, at, Math.min(text.length(), at + LONGEST));
      boolean day = ListingDate.parse(text.substring(at + SHOWING.length(), lineEnd)) != null;
      if (day && Scan.isLineStart(text, at, starts.getLast())) {
        int start = at;
        for (int line = previousLine(text, at); line > starts.getLast(); ) {
          boolean recent = text.startsWith(RECENT, line);
          start = recent || isName(text, line) ? line : start;
          line = recent ? previousLine(text, line) : -1;
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
    for (int line = Scan.skipSpace(text, from, end); line < end; ) {
      int lineEnd = Scan.trimEnd(text, line, Scan.lineEnd(text, line, end));
      boolean showing = text.startsWith(SHOWING, line) && lineEnd - line <= LONGEST;
      boolean titles = text.startsWith(TITLES, line) && lineEnd - line <= LONGEST;
      if (showing || titles || text.startsWith(RECENT, line)) {
        parsed.add(Kind.HEADER, line, lineEnd);
        nameIsSure |= nameStart >= 0;
      } else if (!nameIsSure && lineEnd - line <= LONGEST) {
        // The name is the line before those two, or the first that the taxonomy knows.
        nameStart = line;
        nameEnd = lineEnd;
        nameIsSure = !Taxonomy.arxiv().codesNamed(text.substring(line, lineEnd)).isEmpty();
      }
      if (titles) {
        boolean recent = text.startsWith("recent", line + TITLES.length());
        kind = recent ? ListingKind.RECENT : ListingKind.MONTH;
      }
      if (showing) {
        kind = ListingKind.NEW;
        date = ListingDate.parse(text.substring(line + SHOWING.length(), lineEnd));
      }
      line = Scan.skipSpace(text, lineEnd, end);
    }
    if (nameStart < 0) {
      return new PageHead("", date, kind, parsed);
    }
    parsed.add(Kind.HEADER, nameStart, nameEnd);
    return new PageHead(Scan.collapsed(text, nameStart, nameEnd), date, kind, parsed);
  }
}
