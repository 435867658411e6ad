package dev.incipit.listing.page;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A listing page that a program rendered as Markdown. Its marks become blanks, byte for byte, so
 * that the page can be read as text and all places stay what they are.
 */
public final class MarkdownPage {
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^[^\\n]{0,120}?\\[\\s?arXiv:[^\\]\\n]{5,40}\\]\\(");
  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\[\\]\\n]{0,300})\\]\\(([^()\\s]{0,2000}(?:\\([^()\\s]{0,200}\\)[^()\\s]{0,200})?)(?:\\s\"[^\"\\n]{0,300}\")?\\)");
  private static final Pattern NUMBER_LINK =
      Pattern.compile("\\[(?:\\\\?\\[)(\\d{1,6})(?:\\\\?\\])\\]\\([^()\\s]{0,2000}\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^[ \\t]{0,3}#{1,6}(?=[ \\t])");
  private static final Pattern BULLET = Pattern.compile("(?m)^[ \\t]{0,8}(?:[*+]|:)(?=[ \\t])");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\[\\]])");
  private static final Pattern BOLD = Pattern.compile("\\*\\*|__");

  private MarkdownPage() {}

  /** Whether a text is such a page: its entries name their papers in links. */
  public static boolean isPage(String text) {
    return ENTRY.matcher(text).find();
  }

  /** The page as text of the same length in UTF-8. */
  public static String text(String markdown) {
    // One character for each byte while the marks go, so that blanks take as many bytes as they do.
    String bytes =
        new String(markdown.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return new String(plain(bytes).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** As {@link #text}, of a text in UTF-8 whose bytes may be no characters. */
  static byte[] bytes(byte[] markdown) {
    return plain(new String(markdown, StandardCharsets.ISO_8859_1))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String plain(String markdown) {
    StringBuilder out = new StringBuilder(markdown);
    for (Matcher number = NUMBER_LINK.matcher(markdown); number.find(); ) {
      String shown = "[" + number.group(1) + "]";
      blank(out, number.start(), number.end());
      out.replace(number.start(), number.start() + shown.length(), shown);
    }
    for (Matcher link = LINK.matcher(out.toString()); link.find(); ) {
      // The page shows "this https URL" for a link that its source spells out.
      boolean written = link.group(1).matches("this (?:https?|ftp) URL");
      int kept = written ? 2 : 1;
      blank(out, link.start(), link.start(kept));
      blank(out, link.end(kept), link.end());
    }
    for (Pattern mark : new Pattern[] {HEADING, BULLET, BOLD}) {
      for (Matcher found = mark.matcher(out.toString()); found.find(); ) {
        blank(out, found.start(), found.end());
      }
    }
    for (Matcher escaped = ESCAPED.matcher(out.toString()); escaped.find(); ) {
      String bracket = escaped.group(1);
      out.replace(
          escaped.start(), escaped.end(), bracket.equals("[") ? " " + bracket : bracket + " ");
    }
    return out.toString();
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }
}
