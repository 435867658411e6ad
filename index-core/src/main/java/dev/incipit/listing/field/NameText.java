package dev.incipit.listing.field;

import java.util.regex.Pattern;

/** Names without the orders to TeX that stand between them and are none of their letters. */
public final class NameText {
  /** Marks of affiliations, as {@code $^{1,2}$}, whose commas divide no names. */
  private static final Pattern MARK =
      Pattern.compile("\\$\\s*\\^\\s*(?:\\{[^{}$]{0,40}\\}|[^{}$])\\s*\\$");

  private static final Pattern BRACED_SPACE = Pattern.compile("\\{\\s*(?:~|\\\\[,;: ])\\s*\\}");
  private static final Pattern SPACE_WORD =
      Pattern.compile("\\\\(?:quad|qquad|thinspace|enspace|space|newline)(?![A-Za-z])\\s?");
  private static final Pattern AND_WORD = Pattern.compile("\\s?\\\\and(?![A-Za-z])\\s?");

  private NameText() {}

  /** The text with TeX's spaces as blanks, its ampersands as such, and without marks. */
  public static String spaced(String text) {
    if (text.indexOf('\\') < 0 && text.indexOf('~') < 0 && text.indexOf('$') < 0) {
      return text;
    }
    String words = MARK.matcher(text).replaceAll("");
    words = BRACED_SPACE.matcher(words).replaceAll(" ");
    words = SPACE_WORD.matcher(words).replaceAll(" ");
    words = AND_WORD.matcher(words).replaceAll(" and ");
    StringBuilder out = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c != '\\' || i + 1 == words.length()) {
        out.append(c == '~' ? ' ' : c);
        continue;
      }
      char order = words.charAt(++i);
      switch (order) {
        case ',', ';', ':', ' ', '\\' -> out.append(' ');
        case '&' -> out.append('&');
        case '!', '/', '-' -> {}
        // An accent, or another order of TeX's, which the name keeps.
        default -> out.append(c).append(order);
      }
    }
    return out.toString();
  }
}
