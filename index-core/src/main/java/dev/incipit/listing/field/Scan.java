package dev.incipit.listing.field;

/** Small steps over a text; all take an index and give one back. */
public final class Scan {

  private Scan() {}

  public static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  public static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0';
  }

  public static boolean isSpace(char c) {
    return isBlank(c) || isLineEnd(c) || c == '\uFEFF' || c == '\f';
  }

  /** The next character that is no blank, in the same line, or the end. */
  public static int skipBlanks(String text, int from, int end) {
    int i = from;
    while (i < end && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The next character that is neither blank nor line end, or the end. */
  public static int skipSpace(String text, int from, int end) {
    int i = from;
    while (i < end && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The end of a range without the blanks and line ends that close it. */
  public static int trimEnd(String text, int from, int end) {
    int i = end;
    while (i > from && isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** The line end that closes the line, or the end of the range. */
  public static int lineEnd(String text, int from, int end) {
    int i = from;
    while (i < end && !isLineEnd(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether only blanks stand between the index and the beginning of its line. */
  public static boolean isLineStart(String text, int index, int from) {
    int i = index;
    while (i > from && (isBlank(text.charAt(i - 1)) || text.charAt(i - 1) == '\uFEFF')) {
      i--;
    }
    return i == from || isLineEnd(text.charAt(i - 1));
  }

  public static boolean startsWith(String text, int at, int end, String word) {
    return at + word.length() <= end && text.startsWith(word, at);
  }

  public static boolean startsWithAnyCase(String text, int at, int end, String word) {
    return at + word.length() <= end && text.regionMatches(true, at, word, 0, word.length());
  }

  /** A range with its white space collapsed to single blanks. */
  public static String collapsed(String text, int from, int end) {
    StringBuilder out = new StringBuilder(end - from);
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }
}
