package dev.incipit.text;

import java.util.Map;

/** Decodes the HTML entities that scraped text holds. */
final class Entities {
  private static final int LONGEST = 10;

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("deg", "°"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"));

  private Entities() {}

  static int read(PlainTextReader reader, int at) {
    int end = at + 1;
    while (end - at < LONGEST && isEntity(reader.charAt(end))) {
      end++;
    }
    if (reader.charAt(end) != ';') {
      return at + 1;
    }
    String name = reader.raw.substring(at + 1, end);
    String decoded = name.startsWith("#") ? numbered(name.substring(1)) : NAMED.get(name);
    if (decoded == null) {
      return at + 1;
    }
    reader.plain.replace(at, end + 1, decoded);
    return end + 1;
  }

  private static String numbered(String digits) {
    boolean hexadecimal = digits.startsWith("x") || digits.startsWith("X");
    try {
      int codePoint =
          hexadecimal ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
      return Characters.plain(codePoint);
    } catch (NumberFormatException notNumber) {
      return "&#" + digits + ";";
    }
  }

  private static boolean isEntity(char c) {
    return c == '#' || (c >= '0' && c <= '9') || PlainTextReader.isAsciiLetter(c);
  }
}
