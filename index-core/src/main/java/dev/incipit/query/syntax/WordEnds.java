package dev.incipit.query.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where words and values of a query text end; moves nothing. */
public final class WordEnds {
  /** How far the end of a bracketed span of dates is looked for. */
  private static final int LONGEST_SPAN = 60;

  /** A span that was written with blanks and without the brackets or one of them. */
  private static final Pattern DATES =
      Pattern.compile(
          "(?:\\d{4}\\S* +(?:\\.\\.|[-–—]|(?i:to)) +(?:\\d{4}[^\\s)]*|\\*)"
              + "|[\\[{][^\\s\\]}]+ +(?i:to) +[^\\s)\\]}]+)(?=[\\s)]|$)");

  private final String text;

  /** Places in a text. */
  public WordEnds(String text) {
    this.text = text;
  }

  /** The character at a place; a blank beyond the end. */
  public char charAt(int at) {
    return at < text.length() ? text.charAt(at) : ' ';
  }

  private int afterBlanks(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** The word that starts here: up to a blank, a quote or a foreign parenthesis. */
  public String word(int start) {
    int open = 0;
    int end = start;
    while (end < text.length() && text.charAt(end) != ' ' && !Letters.isQuoteAt(text, end)) {
      char c = text.charAt(end);
      if (c == ')' && open == 0) {
        break;
      }
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      end++;
    }
    return text.substring(start, end);
  }

  /** The next word after blanks; empty at the end and before a quote or parenthesis. */
  public String next(int from) {
    int start = afterBlanks(from);
    return charAt(start) == '(' ? "" : word(start);
  }

  /** Whether nothing more stands between the same parentheses. */
  public boolean isLast(int from) {
    char c = charAt(afterBlanks(from));
    return c == ' ' || c == ')';
  }

  /**
   * What a field speaks of, after blanks: a bracketed span, a comparison whose date stands apart, a
   * text with its quotes, or a word; empty if nothing follows.
   */
  public String value(int from) {
    int start = afterBlanks(from);
    char c = charAt(start);
    if (c == '[' || c == '{') {
      int end = endOfSpan(start);
      return end < 0 ? word(start) : text.substring(start, end);
    }
    if (start < text.length() && Letters.isQuoteAt(text, start)) {
      return text.substring(start, Math.min(text.length(), closingQuote(start) + 1));
    }
    int sign = start;
    while ("<>=≤≥".indexOf(charAt(sign)) >= 0) {
      sign++;
    }
    return sign > start ? text.substring(start, afterBlanks(sign)) + next(sign) : word(start);
  }

  /** The dates that start here: a value, or two with something between them. */
  public String span(int start) {
    Matcher dates =
        DATES.matcher(text).region(start, Math.min(text.length(), start + LONGEST_SPAN));
    return dates.lookingAt() ? dates.group() : value(start);
  }

  /** Where the bracketed span that starts here ends; -1 if it does not. */
  private int endOfSpan(int start) {
    int last = Math.min(text.length(), start + LONGEST_SPAN);
    for (int end = start; end < last && !Letters.isQuote(text.charAt(end)); end++) {
      if (text.charAt(end) == ']' || text.charAt(end) == '}') {
        return end + 1;
      }
    }
    return -1;
  }

  /** Where the letters end that start here. */
  public int nameEnd(int start) {
    int end = start;
    while (end < text.length() && Letters.isNameLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where the colon or comparison behind the name that starts here stands; -1 if none does. */
  public int signAfterName(int start) {
    int end = nameEnd(start);
    int sign = afterBlanks(end);
    boolean apart = end > start && ":=<>≤≥".indexOf(charAt(sign)) >= 0;
    return apart && (sign > end || charAt(sign) != ':') ? sign : -1;
  }

  /** Where the quote that opens here is closed; the end of the text if it is not. */
  public int closingQuote(int open) {
    int close = open + 1;
    while (close < text.length() && !Letters.isQuoteAt(text, close)) {
      close++;
    }
    return close;
  }

  /** Where the digits end that start here. */
  public int endOfDigits(int start) {
    int end = start;
    while (charAt(end) >= '0' && charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
