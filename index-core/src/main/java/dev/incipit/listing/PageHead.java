package dev.incipit.listing;

import dev.incipit.listing.ListingSpan.Kind;
import dev.incipit.paper.Taxonomy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the first entry of a page: its name, "See recent articles", and the day.
 *
 * @param name the name; empty when there is none
 * @param date the day; null when there is none
 * @param kind the kind of page
 * @param claims the lines that were understood
 */
record PageHead(String name, @Nullable LocalDate date, ListingKind kind, Claims claims) {
  private static final String SHOWING = "Showing new listings for ";
  private static final String RECENT = "See recent articles";

  /** Longest line of a head that is understood, in characters. */
  private static final int LONGEST = 300;

  /** Whether a text has the line that tells the day. */
  static boolean isPage(String text) {
    int at = text.indexOf(SHOWING);
    return at >= 0 && Scan.isLineStart(text, at, 0);
  }

  static PageHead read(String text, int from, int end) {
    Claims claims = new Claims();
    LocalDate date = null;
    ListingKind kind = ListingKind.UNKNOWN;
    int nameStart = -1;
    int nameEnd = -1;
    boolean nameIsSure = false;
    for (int line = Scan.skipSpace(text, from, end); line < end; ) {
      int lineEnd = Scan.trimEnd(text, line, Scan.lineEnd(text, line, end));
      boolean showing = text.startsWith(SHOWING, line) && lineEnd - line <= LONGEST;
      if (showing || text.startsWith(RECENT, line)) {
        claims.add(Kind.HEADER, line, lineEnd);
        nameIsSure |= nameStart >= 0;
      } else if (!nameIsSure && lineEnd - line <= LONGEST) {
        // The name is the line before those two, or the first that the taxonomy knows.
        nameStart = line;
        nameEnd = lineEnd;
        nameIsSure = !Taxonomy.arxiv().codesNamed(text.substring(line, lineEnd)).isEmpty();
      }
      if (showing) {
        kind = ListingKind.NEW;
        date = ListingDate.parse(text.substring(line + SHOWING.length(), lineEnd));
      }
      line = Scan.skipSpace(text, lineEnd, end);
    }
    if (nameStart < 0) {
      return new PageHead("", date, kind, claims);
    }
    claims.add(Kind.HEADER, nameStart, nameEnd);
    return new PageHead(Scan.collapsed(text, nameStart, nameEnd), date, kind, claims);
  }
}
