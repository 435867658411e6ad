package dev.incipit.analysis;

/**
 * A name as {@link WordScanner} is to read it: an apostrophe inside a word is a hyphen, and nothing
 * stands between two Chinese, Japanese or Korean characters.
 */
final class WrittenName {
  private static final String APOSTROPHES = "'\u2019\u2018\u02bc`\u00b4";

  private final String text;

  /** Where each character stands in the name as given; empty if all are at their own place. */
  private final int[] origins;

  private WrittenName(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  static WrittenName of(String name) {
    String hyphened = hyphened(name);
    return CharacterClasses.hasCjk(hyphened)
        ? closed(hyphened)
        : new WrittenName(hyphened, new int[0]);
  }

  private static String hyphened(String name) {
    StringBuilder out = null;
    for (int i = 1; i + 1 < name.length(); i++) {
      if (APOSTROPHES.indexOf(name.charAt(i)) >= 0
          && Character.isLetter(name.charAt(i - 1))
          && Character.isLetter(name.charAt(i + 1))) {
        out = out == null ? new StringBuilder(name) : out;
        out.setCharAt(i, '-');
      }
    }
    return out == null ? name : out.toString();
  }

  private static WrittenName closed(String name) {
    StringBuilder out = new StringBuilder(name.length());
    int[] origins = new int[name.length() + 1];
    int at = 0;
    while (at < name.length()) {
      int next = at;
      if (isGapBehind(name, at)) {
        while (next < name.length() && !CharacterClasses.inWord(name.charAt(next))) {
          next++;
        }
      }
      if (next > at && next < name.length() && CharacterClasses.isCjk(name.charAt(next))) {
        at = next;
      }
      origins[out.length()] = at;
      out.append(name.charAt(at++));
    }
    origins[out.length()] = name.length();
    return new WrittenName(out.toString(), origins);
  }

  /** Whether no character of a word stands here, but one of these scripts before. */
  private static boolean isGapBehind(String name, int at) {
    if (at == 0 || CharacterClasses.inWord(name.charAt(at))) {
      return false;
    }
    char before = name.charAt(at - 1);
    return Character.isLowSurrogate(before) || CharacterClasses.isCjk(before);
  }

  /** The name to read. */
  String text() {
    return text;
  }

  /** Whether the places in this name are those in the name as given. */
  boolean isTyped() {
    return origins.length == 0;
  }

  /** A token of this name with its place in the name as given. */
  Token place(Token token) {
    int start = origins[token.start()];
    int end = origins[token.end() - 1] + 1;
    return new Token(token.term(), token.kind(), token.compound(), token.position(), start, end);
  }
}
