package dev.incipit.listing.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of an XML text: what its bytes show, or else what its declaration says.
 *
 * @param charset how to decode it; of no use when it is refused
 * @param skip bytes of the byte order mark
 * @param oddity what is wrong with the declaration; null when nothing is
 * @param refusal why the text cannot be decoded; null when it can
 */
public record XmlEncoding(
    Charset charset, int skip, @Nullable String oddity, @Nullable String refusal) {

  /** How many bytes are looked at. */
  public static final int HEAD_BYTES = 256;

  private static final Map<String, Charset> NAMES =
      Map.of(
          "utf-8", StandardCharsets.UTF_8,
          "utf8", StandardCharsets.UTF_8,
          "us-ascii", StandardCharsets.UTF_8,
          "ascii", StandardCharsets.UTF_8,
          "iso-8859-1", StandardCharsets.ISO_8859_1,
          "latin1", StandardCharsets.ISO_8859_1,
          "iso-8859-15", Charset.forName("ISO-8859-15"),
          "windows-1252", Charset.forName("windows-1252"));

  /** Looks at the first bytes of a text. */
  public static XmlEncoding of(byte[] head, int length) {
    int first = length > 0 ? head[0] & 0xFF : -1;
    int second = length > 1 ? head[1] & 0xFF : -1;
    if (first == 0xFE && second == 0xFF) {
      return shown(StandardCharsets.UTF_16BE, 2, head, length);
    }
    if (first == 0xFF && second == 0xFE) {
      return shown(StandardCharsets.UTF_16LE, 2, head, length);
    }
    if (first == 0 && second == '<') {
      return shown(StandardCharsets.UTF_16BE, 0, head, length);
    }
    if (first == '<' && second == 0) {
      return shown(StandardCharsets.UTF_16LE, 0, head, length);
    }
    if (first == 0xEF && second == 0xBB && length > 2 && (head[2] & 0xFF) == 0xBF) {
      return shown(StandardCharsets.UTF_8, 3, head, length);
    }
    return declared(declaration(new String(head, 0, length, StandardCharsets.ISO_8859_1)));
  }

  private static XmlEncoding shown(Charset charset, int skip, byte[] head, int length) {
    String declared = declaration(new String(head, skip, length - skip, charset));
    String family = charset.name().substring(0, "UTF-8".length());
    boolean agrees = declared == null || declared.toUpperCase(Locale.ROOT).startsWith(family);
    String oddity = agrees ? null : "declares the encoding " + declared + ", but is " + charset;
    return new XmlEncoding(charset, skip, oddity, null);
  }

  private static XmlEncoding declared(@Nullable String name) {
    if (name == null) {
      return new XmlEncoding(StandardCharsets.UTF_8, 0, null, null);
    }
    Charset charset = NAMES.get(name.toLowerCase(Locale.ROOT));
    if (charset != null) {
      return new XmlEncoding(charset, 0, null, null);
    }
    if (name.toLowerCase(Locale.ROOT).startsWith("utf-16")) {
      String oddity = "declares the encoding " + name + ", but is not; it was read as UTF-8";
      return new XmlEncoding(StandardCharsets.UTF_8, 0, oddity, null);
    }
    return new XmlEncoding(
        StandardCharsets.UTF_8,
        0,
        null,
        "it declares the encoding '" + name + "', which is not read; save it as UTF-8");
  }

  /** The encoding named by a text's XML declaration; null if none is. */
  private static @Nullable String declaration(String text) {
    int end = text.startsWith("<?xml") ? text.indexOf("?>") : -1;
    int at = end < 0 ? -1 : text.substring(0, end).indexOf("encoding");
    if (at < 0) {
      return null;
    }
    int open = at + "encoding".length();
    while (open < end && text.charAt(open) != '"' && text.charAt(open) != '\'') {
      open++;
    }
    int close = text.indexOf(text.charAt(open), open + 1);
    return open == end || close < 0 || close > end ? null : text.substring(open + 1, close);
  }
}
