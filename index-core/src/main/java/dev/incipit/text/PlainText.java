package dev.incipit.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Plain text made from raw text, with the raw position of each of its characters.
 *
 * <p>TeX commands, accents and math delimiters, HTML entities, compatibility characters and broken
 * lines of the raw text become what a reader would type into a search box. Text that has none of
 * them is used as it is. Immutable, hence safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class PlainText {
  private final String raw;
  private final String text;

  /** Where the text came from; null means that it is the raw text itself. */
  private final @Nullable OffsetMap offsets;

  private PlainText(String raw, String text, @Nullable OffsetMap offsets) {
    this.raw = raw;
    this.text = text;
    this.offsets = offsets;
  }

  /**
   * Makes plain text from raw text. Never fails, whatever the text holds, and takes time linear in
   * its length.
   *
   * @param raw the text as the source prints it
   * @return the plain text
   */
  public static PlainText of(String raw) {
    PlainTextReader reader = new PlainTextReader(raw);
    reader.run();
    PlainTextBuilder plain = reader.plain;
    return plain.isUnchanged()
        ? new PlainText(raw, raw, null)
        : new PlainText(raw, plain.text(), plain.origins());
  }

  /** {@return the plain text} */
  public String text() {
    return text;
  }

  /** {@return the text that this was made from} */
  public String raw() {
    return raw;
  }

  /**
   * {@return the raw offset where the source of a plain character begins} Never decreases with the
   * index and never splits a surrogate pair.
   *
   * @param index of the plain character, or the length of the text for the end of the raw text
   */
  public int rawStart(int index) {
    Objects.checkIndex(index, text.length() + 1);
    if (index == text.length()) {
      return raw.length();
    }
    int start = offsets == null ? index : offsets.start(index);
    return splitsPair(start) ? start - 1 : start;
  }

  /**
   * {@return the raw offset where the source of a plain character ends, exclusive} Never decreases
   * with the index and never splits a surrogate pair.
   *
   * @param index of the plain character, or the length of the text for the end of the raw text
   */
  public int rawEnd(int index) {
    Objects.checkIndex(index, text.length() + 1);
    if (index == text.length()) {
      return raw.length();
    }
    int end = offsets == null ? index + 1 : offsets.end(index);
    return splitsPair(end) ? end + 1 : end;
  }

  /** The plain text. */
  @Override
  public String toString() {
    return text;
  }

  private boolean splitsPair(int offset) {
    return offset > 0
        && offset < raw.length()
        && Character.isLowSurrogate(raw.charAt(offset))
        && Character.isHighSurrogate(raw.charAt(offset - 1));
  }
}
