package dev.incipit.web.oai;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Which records are listed, and from where on. A token is this in letters, so that the server
 * remembers nothing and tokens do not expire. Its place is a date and an id, not a number: what is
 * loaded meanwhile moves no record from behind a place to before it.
 *
 * @param format the form
 * @param set the set; null for all
 * @param from the first day; null when open
 * @param until the last day; null when open
 * @param delivered how many records were given before
 * @param cursor the index's cursor behind the last of them; null at the beginning
 */
record RecordList(
    OaiFormat format,
    @Nullable String set,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    long delivered,
    @Nullable String cursor) {
  private static final String VERSION = "1";
  private static final int PARTS = 7;

  /** The list from a later place on. */
  RecordList after(long more, String place) {
    return new RecordList(format, set, from, until, delivered + more, place);
  }

  /** The token. */
  String token() {
    String text =
        String.join(
            "|",
            VERSION,
            format.prefix(),
            set == null ? "" : set,
            from == null ? "" : from.toString(),
            until == null ? "" : until.toString(),
            Long.toString(delivered),
            cursor == null ? "" : cursor);
    String whole = checksum(text) + "|" + text;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(whole.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a token.
   *
   * @throws OaiException if it is none of ours
   */
  static RecordList read(String token) {
    try {
      String whole = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      String text = whole.substring(whole.indexOf('|') + 1);
      String[] parts = text.split("\\|", -1);
      if (!whole.equals(checksum(text) + "|" + text)
          || parts.length != PARTS
          || !parts[0].equals(VERSION)
          || parts[6].isEmpty()) {
        throw OaiException.badToken();
      }
      return new RecordList(
          OaiFormat.ofPrefix(parts[1]).orElseThrow(OaiException::badToken),
          parts[2].isEmpty() ? null : parts[2],
          parts[3].isEmpty() ? null : LocalDate.parse(parts[3]),
          parts[4].isEmpty() ? null : LocalDate.parse(parts[4]),
          Long.parseLong(parts[5]),
          parts[6]);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw OaiException.badToken();
    }
  }

  /** Tells a token that was damaged on its way; one that was made up asks for nothing secret. */
  private static String checksum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
