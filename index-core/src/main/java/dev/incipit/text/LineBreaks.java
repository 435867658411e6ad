package dev.incipit.text;

/** Reads hyphens before a space, most of which were set where a line ended. */
final class LineBreaks {
  private static final int LONGEST_WORD = 40;
  private static final int WIDEST_GAP = 4;

  private final PlainTextReader reading;

  LineBreaks(PlainTextReader reading) {
    this.reading = reading;
  }

  /** Reads a hyphen that a space follows. */
  int read(int at) {
    int next = at + 1;
    int limit = Math.min(reading.raw.length(), next + WIDEST_GAP);
    while (next < limit && PlainTextReader.isSpace(reading.raw.charAt(next))) {
      next++;
    }
    if (!Character.isLetter(reading.rawBefore(at))
        || !Character.isLowerCase(reading.charAt(next))) {
      return at + 1;
    }
    int start = at;
    while (start > 0 && at - start < LONGEST_WORD && isLetter(reading.raw.charAt(start - 1))) {
      start--;
    }
    int end = next;
    while (end - next < LONGEST_WORD && isLetter(reading.charAt(end))) {
      end++;
    }
    reading.steps += end - start;
    boolean chained = reading.rawBefore(start) == '-' || startsCompound(end);
    switch (BrokenWord.of(
        reading.raw.substring(start, at), reading.raw.substring(next, end), chained)) {
      case SOLID -> reading.draft.drop(at, next);
      case HYPHENATED -> reading.draft.drop(at + 1, next);
      case APART -> {}
    }
    return next;
  }

  private boolean startsCompound(int end) {
    return reading.charAt(end) == '-' && isLetter(reading.charAt(end + 1));
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c);
  }
}
