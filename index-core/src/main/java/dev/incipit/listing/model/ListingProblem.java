package dev.incipit.listing.model;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong or odd in an input, told so that a person can find and mend it.
 *
 * @param severity what it costs
 * @param code a stable name for programs, as {@code no-subjects}
 * @param message what is wrong and what to do, for people; without the place
 * @param source the input's name, as a file name
 * @param line the line where it stands, from 1
 * @param byteOffset the byte where it stands, from 0
 * @param raw the text of a rejected entry, from which it can be read again after mending; null when
 *     nothing was rejected, or when the text was too long to keep
 * @since 0.1.0
 */
public record ListingProblem(
    Severity severity,
    String code,
    String message,
    String source,
    int line,
    long byteOffset,
    @Nullable String raw) {

  /**
   * Checks the place.
   *
   * @throws IllegalArgumentException if the line is below 1 or the offset negative
   */
  public ListingProblem {
    if (line < 1 || byteOffset < 0) {
      throw new IllegalArgumentException(
          "lines count from 1 and bytes from 0, were " + line + " and " + byteOffset);
    }
  }

  /** {@return the same without the text of the entry, which may be large} */
  public ListingProblem withoutRaw() {
    return new ListingProblem(severity, code, message, source, line, byteOffset, null);
  }

  /** {@return the place and the message: {@code cs.DC.txt line 12 (byte 1639): ...}} */
  public String describe() {
    return severity == Severity.UNUSABLE
        ? source + ": " + message
        : source + " line " + line + " (byte " + byteOffset + "): " + message;
  }
}
