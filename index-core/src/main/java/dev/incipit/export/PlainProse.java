package dev.incipit.export;

import dev.incipit.text.PlainText;

/** Texts as people read them, with their formulas as they were written. */
final class PlainProse {

  private PlainProse() {}

  /** The text without TeX's commands outside of formulas; a text without TeX as it is. */
  static String of(String raw) {
    if (raw.indexOf('\\') < 0 && raw.indexOf('{') < 0) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length());
    int from = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean bracket = raw.startsWith("\\(", i);
      int end = c == '$' ? dollar(raw, i) : bracket ? raw.indexOf("\\)", i) + 2 : 0;
      if (end > i + 1) {
        out.append(words(raw.substring(from, i))).append(raw, i, end);
        from = end;
        i = end - 1;
      } else if (c == '\\') {
        i++;
      }
    }
    return out.append(words(raw.substring(from))).toString();
  }

  /** After the sign that closes the formula that one opens; 0 if none does. */
  private static int dollar(String raw, int open) {
    String sign = raw.startsWith("$$", open) ? "$$" : "$";
    for (int i = open + sign.length(); i < raw.length(); i++) {
      if (raw.charAt(i) == '\\') {
        i++;
      } else if (raw.startsWith(sign, i)) {
        return i + sign.length();
      }
    }
    return 0;
  }

  private static String words(String text) {
    if (text.indexOf('\\') < 0 && text.indexOf('{') < 0 && text.indexOf('}') < 0) {
      return text;
    }
    String words = PlainText.of(text).text().strip();
    String start = !text.isEmpty() && Character.isWhitespace(text.charAt(0)) ? " " : "";
    String end =
        !words.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1)) ? " " : "";
    return start + words + end;
  }
}
