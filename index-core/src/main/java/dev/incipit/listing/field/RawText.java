package dev.incipit.listing.field;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts as arXiv's own files hold them: broken into lines, paragraphs begun by blanks. */
public final class RawText {

  /** Lines of wrapped text are not longer; a longer one is a whole paragraph. */
  private static final int LONGEST_WRAPPED = 120;

  private RawText() {}

  /** A text in one line; null when nothing is left. */
  public static @Nullable String line(@Nullable String text) {
    String line = text == null ? "" : Scan.collapsed(text, 0, text.length());
    return line.isEmpty() ? null : line;
  }

  /** As {@link #line}, with an empty text for nothing. */
  public static String lineOrEmpty(@Nullable String text) {
    String line = line(text);
    return line == null ? "" : line;
  }

  /**
   * An abstract with each paragraph in one line. A paragraph begins at a line that begins with a
   * blank or follows an empty one, unless all lines of a wrapped text begin with blanks.
   */
  public static String paragraphs(String text) {
    List<String> lines = text.lines().toList();
    boolean indented =
        lines.stream().skip(1).filter(l -> !l.isBlank()).allMatch(RawText::isIndented)
            && lines.stream().allMatch(l -> l.length() <= LONGEST_WRAPPED);
    StringBuilder out = new StringBuilder(text.length());
    boolean fresh = true;
    for (String line : lines) {
      String words = Scan.collapsed(line, 0, line.length());
      if (words.isEmpty()) {
        fresh = true;
        continue;
      }
      boolean begins = fresh || (!indented && isIndented(line));
      if (!out.isEmpty()) {
        out.append(begins ? '\n' : ' ');
      }
      out.append(words);
      fresh = false;
    }
    return out.toString();
  }

  private static boolean isIndented(String line) {
    return !line.isEmpty() && Scan.isBlank(line.charAt(0));
  }
}
