package dev.incipit.web.http;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the header {@code Forwarded} (RFC 7239) tells of how the web server nearest to the client
 * was called.
 *
 * @param scheme as written; null if it is not told
 * @param host as written, with the port; null if it is not told
 */
record ForwardedHeader(@Nullable String scheme, @Nullable String host) {
  private static final ForwardedHeader NONE = new ForwardedHeader(null, null);
  private static final Pattern PAIR =
      Pattern.compile(
          "\\G\\s*+(?:([A-Za-z-]{1,20})=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s\",;]*+)))?+\\s*+(;|,|$)");

  /**
   * Reads the first of the elements, which is that of the web server nearest to the client.
   *
   * @param value the header's values, divided by commas; null if there is none
   * @return nothing told where the element is not of the form
   */
  static ForwardedHeader parse(@Nullable String value) {
    if (value == null) {
      return NONE;
    }
    String scheme = null;
    String host = null;
    Matcher pair = PAIR.matcher(value);
    while (pair.find()) {
      String quoted = pair.group(2);
      String told = quoted == null ? pair.group(3) : quoted.replaceAll("\\\\(.)", "$1");
      switch (String.valueOf(pair.group(1)).toLowerCase(Locale.ROOT)) {
        case "proto" -> scheme = told;
        case "host" -> host = told;
        default -> {}
      }
      if (!pair.group(4).equals(";")) {
        return new ForwardedHeader(scheme, host);
      }
    }
    return NONE;
  }
}
