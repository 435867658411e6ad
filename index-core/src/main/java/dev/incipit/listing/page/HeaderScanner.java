package dev.incipit.listing.page;

import dev.incipit.listing.field.Scan;
import dev.incipit.paper.AnnouncementType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything that looks like the first line of an entry. Such a line may be glued to the end
 * of the abstract before it, so it is looked for everywhere, but nothing may follow it in its line.
 */
public final class HeaderScanner {
  private static final int MAX_DIGITS = 6;
  private static final String ARXIV = "arXiv:";

  private final String text;
  private final int end;
  private int at;
  private @Nullable AnnouncementType type;
  private @Nullable String from;
  private @Nullable String mark;
  private List<String> links = List.of();

  private HeaderScanner(String text, int at, int end) {
    this.text = text;
    this.at = at;
    this.end = end;
  }

  /** All candidates of a range, in order. */
  static List<EntryHeader> scan(String text, int start, int end) {
    List<EntryHeader> found = new ArrayList<>();
    int bracket = text.indexOf('[', start, end);
    while (bracket >= 0) {
      EntryHeader header = at(text, bracket, start, end);
      if (header != null) {
        found.add(header);
      }
      bracket = text.indexOf('[', header == null ? bracket + 1 : header.end(), end);
    }
    return found;
  }

  /** Whether a text holds the first line of an entry. */
  public static boolean holdsHeader(String text) {
    return scan(text, 0, text.length()).stream().anyMatch(h -> !h.id().isEmpty() && h.possible());
  }

  private static @Nullable EntryHeader at(String text, int bracket, int start, int end) {
    if (bracket + 1 < end && !isDigit(text.charAt(bracket + 1))) {
      return null;
    }
    int dash = bracket;
    while (dash > start && Scan.isBlank(text.charAt(dash - 1))) {
      dash--;
    }
    boolean dashed = dash > start && text.charAt(dash - 1) == '-';
    int first = dashed ? dash - 1 : bracket;
    boolean lineStart = Scan.isLineStart(text, first, start);
    boolean apart = first == start || Scan.isSpace(text.charAt(first - 1));
    if (!lineStart && !(dashed && apart)) {
      return null;
    }
    return new HeaderScanner(text, bracket + 1, end).read(first, lineStart);
  }

  private @Nullable EntryHeader read(int first, boolean lineStart) {
    int digits = at;
    while (at < end && isDigit(text.charAt(at)) && at - digits < MAX_DIGITS) {
      at++;
    }
    int number = at == digits ? 0 : Integer.parseInt(text.substring(digits, at));
    if (at == end) {
      return header(first, number, "", lineStart, true);
    }
    if (number == 0 || text.charAt(at) != ']') {
      return null;
    }
    at = Scan.skipBlanks(text, at + 1, end);
    int word = Math.min(ARXIV.length(), end - at);
    if (!text.regionMatches(true, at, ARXIV, 0, word)) {
      return null;
    }
    if (word < ARXIV.length()) {
      at = end;
      return header(first, number, "", lineStart, true);
    }
    at = Scan.skipBlanks(text, at + word, end);
    int idStart = at;
    while (at < end && !Scan.isSpace(text.charAt(at)) && text.charAt(at) != '[') {
      at++;
    }
    String id = text.substring(idStart, at);
    if (id.isEmpty() && at < end) {
      return null;
    }
    return tail(first, number, id, lineStart);
  }

  /** The marks and links after the id, and then nothing. */
  private @Nullable EntryHeader tail(int first, int number, String id, boolean lineStart) {
    int last = at;
    int lineEnd = Scan.lineEnd(text, at, end);
    while (true) {
      at = Scan.skipBlanks(text, at, end);
      if (at == end || Scan.isLineEnd(text.charAt(at))) {
        boolean cut = Scan.skipSpace(text, at, end) == end;
        at = last;
        return header(first, number, id, lineStart, cut);
      }
      char open = text.charAt(at);
      if (open != '(' && open != '[') {
        return null;
      }
      int bracket = text.indexOf(open == '(' ? ')' : ']', at, lineEnd);
      if (bracket < 0) {
        at = lineEnd;
        return lineEnd == end ? header(first, number, id, lineStart, true) : null;
      }
      String inside = text.substring(at + 1, bracket).strip();
      if (open == '(') {
        mark(inside);
      } else {
        links = List.of(inside.replace(" ", "").split(",", -1));
      }
      at = bracket + 1;
      last = at;
    }
  }

  private void mark(String inside) {
    String cross = "cross-list";
    if (Scan.startsWithAnyCase(inside, 0, inside.length(), cross)) {
      type = AnnouncementType.CROSS;
      String rest = inside.substring(cross.length()).strip();
      if (Scan.startsWithAnyCase(rest, 0, rest.length(), "from ")) {
        from = rest.substring("from ".length()).strip();
      }
    } else if (inside.equalsIgnoreCase("replaced")) {
      type = AnnouncementType.REPLACED;
    } else {
      mark = inside;
    }
  }

  private EntryHeader header(int first, int number, String id, boolean lineStart, boolean cut) {
    return new EntryHeader(
        first, at, number, id, type, from, mark, links, lineStart, cut, !cut && isFollowed());
  }

  private boolean isFollowed() {
    int next = Scan.skipSpace(text, at, end);
    if (next < end && text.charAt(next) == '-') {
      int after = Scan.skipBlanks(text, next + 1, end);
      return after == end || Scan.isLineEnd(text.charAt(after));
    }
    return FieldLabel.startsAt(text, next, end);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
