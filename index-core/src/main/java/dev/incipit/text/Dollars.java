package dev.incipit.text;

/** Tells dollars that open or close math from dollars that are money. */
final class Dollars {
  private final PlainTextReader reader;

  /** The dollar that closes the math being read. */
  private int closing = -1;

  /** Set once a search has run to the end: no later dollar can find a partner either. */
  private boolean lastSeen;

  Dollars(PlainTextReader reader) {
    this.reader = reader;
  }

  int read(int at) {
    int end = reader.charAt(at + 1) == '$' ? at + 2 : at + 1;
    if (closing >= 0 && at >= closing) {
      closing = -1;
      reader.math = false;
      reader.plain.drop(at, end);
      return end;
    }
    int partner = partner(end);
    if (partner < 0 || isMoney(at + 1, partner)) {
      return end;
    }
    closing = partner;
    reader.math = true;
    reader.plain.drop(at, end);
    return end;
  }

  private int partner(int from) {
    if (lastSeen) {
      return -1;
    }
    int at = from;
    while (at < reader.raw.length() && reader.raw.charAt(at) != '$') {
      at += reader.raw.charAt(at) == '\\' ? 2 : 1;
    }
    reader.steps += at - from;
    lastSeen = at >= reader.raw.length();
    return lastSeen ? -1 : at;
  }

  /** An amount and then words of prose, as in "$5 million and $10". */
  private boolean isMoney(int from, int to) {
    int at = reader.skipSpaces(from);
    if (at >= to || !Character.isDigit(reader.raw.charAt(at))) {
      return false;
    }
    boolean words = false;
    int run = 0;
    for (int i = at; i < to; i++) {
      char c = reader.raw.charAt(i);
      if (c == '\\' || c == '^' || c == '_' || c == '=' || c == '{') {
        return false;
      }
      run = Character.isLetter(c) ? run + 1 : 0;
      words |= run >= 3;
    }
    reader.steps += to - at;
    return words;
  }
}
