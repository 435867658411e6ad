package dev.incipit.query.syntax;

import java.util.Optional;
import java.util.regex.Pattern;

/** DOIs as people write them, and what stands around ids. */
public final class Identifiers {
  /** What hangs on to an id in running text. */
  private static final String LEADING = "[<";

  private static final String TRAILING = ".,;>]\\";

  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");

  /** How a DOI is cited; the name of the field in small letters is the field. */
  private static final Pattern DOI_LINK =
      Pattern.compile("^(?:(?i:https?://)?(?i:dx\\.)?(?i:doi\\.org/)|DOI:)");

  private Identifiers() {}

  /** The DOI that a text is; empty if it is none. */
  public static Optional<String> doi(String text) {
    String bare = DOI_LINK.matcher(text).replaceFirst("");
    return DOI.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
  }

  /** A word without the marks of the text around it. */
  public static String trim(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && LEADING.indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && TRAILING.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(start, end);
  }
}
