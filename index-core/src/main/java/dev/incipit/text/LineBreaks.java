package dev.incipit.text;

/** Reads hyphens before a space, most of which were set where a line ended. */
final class LineBreaks {
  private static final int LONGEST_WORD = 40;
  private static final int WIDEST_GAP = 4;

  private final PlainTextReader reader;

  LineBreaks(PlainTextReader reader) {
    this.reader = reader;
  }

  /** Reads a hyphen that a space follows. */
  int read(int at) {
    int next = at + 1;
    int limit = Math.min(reader.raw.length(), next + WIDEST_GAP);
    while (next < limit && PlainTextReader.isSpace(reader.raw.charAt(next))) {
      next++;
    }
    if (!Character.isLetter(reader.rawBefore(at)) || !Character.isLowerCase(reader.charAt(next))) {
      return at + 1;
    }
    int start = at;
    while (start > 0 && at - start < LONGEST_WORD && isLetter(reader.raw.charAt(start - 1))) {
      start--;
    }
    int end = next;
    while (end - next < LONGEST_WORD && isLetter(reader.charAt(end))) {
      end++;
    }
    reader.steps += end - start;
    boolean chained = reader.rawBefore(start) == '-' || startsCompound(end);
    switch (BrokenWord.of(
        reader.raw.substring(start, at), reader.raw.substring(next, end), chained)) {
      case SOLID -> reader.plain.drop(at, next);
      case HYPHENATED -> reader.plain.drop(at + 1, next);
      case APART -> {}
    }
    return next;
  }

  private boolean startsCompound(int end) {
    return reader.charAt(end) == '-' && isLetter(reader.charAt(end + 1));
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c);
  }
}
