package dev.incipit.cli;

/** Keeps texts from steering the terminal. */
final class Controls {
  private Controls() {}

  /** The text on one line: line breaks and control characters are blanks. */
  static String removed(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) ? ' ' : c);
    }
    return line.toString();
  }
}
