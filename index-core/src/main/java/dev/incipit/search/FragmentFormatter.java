package dev.incipit.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes highlighted text as HTML or for a terminal, safe whatever the text holds. Immutable.
 *
 * <pre>{@code
 * for (Passage passage : hit.highlights().abstractPassages()) {
 *   page.append(FragmentFormatter.HTML.format(passage.fragments()));
 * }
 * }</pre>
 *
 * @since 0.2.0
 */
public enum FragmentFormatter {
  /** Matches in {@code <mark>}; of the text itself nothing is markup, in attributes neither. */
  HTML("<mark>", "</mark>") {
    @Override
    String escaped(String text) {
      return text.replace("&", "&amp;")
          .replace("<", "&lt;")
          .replace(">", "&gt;")
          .replace("\"", "&quot;")
          .replace("'", "&#39;");
    }
  },

  /**
   * Matches in bold by ANSI's codes. Control characters of the text itself become blanks, so that
   * it cannot move the cursor or change colours.
   */
  ANSI("\u001b[1m", "\u001b[0m") {
    @Override
    String escaped(String text) {
      return text.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9f}]", " ");
    }
  };

  private final String before;
  private final String after;

  FragmentFormatter(String before, String after) {
    this.before = before;
    this.after = after;
  }

  abstract String escaped(String text);

  /**
   * {@return the fragments as one text, with marks around what matched}
   *
   * @param fragments the pieces of a title or of a passage, in order
   */
  public String format(List<Fragment> fragments) {
    return fragments.stream()
        .map(fragment ->
            fragment.match() ? before + escaped(fragment.text()) + after : escaped(fragment.text()))
        .collect(Collectors.joining());
  }
}
