package dev.incipit.listing.xml;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Texts of feeds that are HTML, as all were until 2024. */
final class FeedMarkup {
  private static final Pattern START = Pattern.compile("(?is)^\\s*<(?:p|a|div|span)\\b.*");
  private static final Pattern END_OF_PARAGRAPH = Pattern.compile("(?i)</p\\s*>|<br\\s*/?>");
  private static final Pattern TAG =
      Pattern.compile("(?i)</?(?:p|a|br|div|span|i|b|em|strong|sub|sup)\\b[^<>]{0,2000}>");

  private FeedMarkup() {}

  /** The text without tags, and with its characters as such; another text as it is. */
  static String text(String text) {
    if (!START.matcher(text).matches()) {
      return text;
    }
    String lines = END_OF_PARAGRAPH.matcher(text).replaceAll("\n\n");
    return Parser.unescapeEntities(TAG.matcher(lines).replaceAll(""), false).strip();
  }
}
