package dev.incipit.listing.field;

import java.util.List;

/**
 * Takes the wraps out of an abstract. A line feed in a paragraph is a wrap; a line that begins with
 * blanks, or follows an empty one, begins a paragraph. Paragraphs are divided by a line feed.
 */
public final class Paragraphs {
  private Paragraphs() {}

  public static String of(String text) {
    List<String> lines = text.lines().toList();
    int margin = lines.isEmpty() || !lines.getFirst().isBlank() ? 0 : margin(lines);
    StringBuilder out = new StringBuilder(text.length());
    boolean opens = true;
    for (String line : lines) {
      String words = Scan.collapsed(line, 0, line.length());
      if (words.isEmpty()) {
        opens = true;
        continue;
      }
      if (!out.isEmpty()) {
        out.append(opens || indent(line) > margin ? '\n' : ' ');
      }
      out.append(words);
      opens = false;
    }
    return out.toString();
  }

  /** What every line of a text is indented by that begins on a line of its own. */
  private static int margin(List<String> lines) {
    return lines.stream().filter(l -> !l.isBlank()).mapToInt(Paragraphs::indent).min().orElse(0);
  }

  private static int indent(String line) {
    return Scan.skipBlanks(line, 0, line.length());
  }
}
