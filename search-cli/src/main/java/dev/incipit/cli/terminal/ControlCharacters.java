package dev.incipit.cli.terminal;

/** Keeps texts from steering the terminal. */
public final class ControlCharacters {
  private ControlCharacters() {}

  /**
   * The text on one line: line breaks, control characters and those that turn the direction of
   * writing round are blanks.
   */
  public static String removed(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) || turns(c) ? ' ' : c);
    }
    return line.toString();
  }

  /** Embeddings, overrides and isolates, which reach beyond the text that they are in. */
  private static boolean turns(char c) {
    return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
  }
}
