package dev.incipit.mark;

import static dev.incipit.mark.Texts.anyCase;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many pages a paper says that it has. The first number told is that of the newest version. */
final class PageCount {
  /** More than any paper has: what is larger is a year or an article's number. */
  private static final int MOST = 3_000;

  private static final List<String> WORDS =
      List.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");

  /** Figures and tables come before their number elsewhere; a page number follows its word. */
  private static final Pattern PAGES =
      anyCase(
          "(?<![\\d-])(?<!\\d\\.)(?:(?<first>\\d{1,4})(?:\\s*\\+(?:\\s*(?<more>\\d{1,3}))?)?|\\b(?<word>",
          String.join("|", WORDS),
          "))\\s*(?:[a-z][\\w-]*[\\s-]+){0,2}?(?:pages?|pp|pgs?|p\\.)(?![\\w-])(?!\\s*\\d+\\s*-)");

  private PageCount() {}

  static OptionalInt of(Texts texts) {
    Matcher pages = PAGES.matcher(texts.comments());
    if (!pages.find()) {
      return OptionalInt.empty();
    }
    String word = pages.group("word");
    if (word != null) {
      return OptionalInt.of(WORDS.indexOf(word.toLowerCase(Locale.ROOT)) + 1);
    }
    String more = pages.group("more");
    int count =
        Integer.parseInt(pages.group("first")) + (more == null ? 0 : Integer.parseInt(more));
    return count >= 1 && count <= MOST ? OptionalInt.of(count) : OptionalInt.empty();
  }
}
