package dev.incipit.text;

/**
 * The plain text while it is being made.
 *
 * <p>Whatever is not replaced is copied, in runs and as late as possible: a text without
 * replacements is never copied at all.
 */
final class PlainTextBuilder {
  private final String raw;
  private final OffsetMap offsets = new OffsetMap();
  private final StringBuilder text;

  /** Raw text before this offset is already in the draft. */
  private int taken;

  private boolean changed;

  PlainTextBuilder(String raw) {
    this.raw = raw;
    this.text = new StringBuilder();
  }

  boolean isUnchanged() {
    return !changed;
  }

  /** Replaces a raw range, which must not begin before the end of the previous one. */
  void replace(int from, int to, String with) {
    changed = true;
    copyTo(from);
    if (!with.isEmpty()) {
      offsets.replaced(text.length(), from, to);
      text.append(with);
    }
    taken = to;
  }

  void drop(int from, int to) {
    replace(from, to, "");
  }

  /** The plain character before a raw offset; a space at the start of the text. */
  char before(int offset) {
    if (offset > taken) {
      return raw.charAt(offset - 1);
    }
    return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
  }

  /** How many raw characters before an offset are still free to be replaced. */
  int open(int offset) {
    return offset - taken;
  }

  /** The finished text. Call it once, before {@link #origins}. */
  String text() {
    copyTo(raw.length());
    return text.toString();
  }

  OffsetMap origins() {
    return offsets;
  }

  private void copyTo(int offset) {
    if (offset > taken) {
      if (text.isEmpty()) {
        text.ensureCapacity(raw.length() + 16);
      }
      offsets.copied(text.length(), taken);
      text.append(raw, taken, offset);
      taken = offset;
    }
  }
}
