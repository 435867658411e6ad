package dev.incipit.text;

/** Reads web addresses, which stay as they are, and what listing pages show in their place. */
final class Links {
  /** What may stand before the "URL" of a link placeholder. */
  private static final String[] PLACEHOLDERS = {"this https ", "this http ", "this ftp ", "this "};

  private final PlainTextReader reading;

  Links(PlainTextReader reading) {
    this.reading = reading;
  }

  /** Reads the U of "this https URL", the link text of listing pages, which is no text. */
  int placeholder(int at) {
    if (!reading.raw.startsWith("RL", at + 1) || Character.isLowerCase(reading.charAt(at + 3))) {
      return at + 1;
    }
    for (String lead : PLACEHOLDERS) {
      int from = at - lead.length();
      if (reading.draft.open(at) >= lead.length()
          && reading.raw.startsWith(lead, from)
          && !Character.isLetterOrDigit(reading.rawBefore(from))) {
        return reading.space(from, reading.skipSpaces(at + 3));
      }
    }
    return at + 1;
  }

  /** Reads the colon of an address and goes on after the address. */
  int address(int at) {
    if (!reading.raw.startsWith("//", at + 1)
        || !PlainTextReader.isAsciiLetter(reading.rawBefore(at))
        || reading.math) {
      return at + 1;
    }
    int end = at + 3;
    while (isAddress(reading.charAt(end))) {
      end++;
    }
    reading.steps += end - at;
    if (reading.charAt(end) == '\\' && "_%#&~".indexOf(reading.charAt(end + 1)) >= 0) {
      return escaped(end);
    }
    return end;
  }

  /** Goes on in an address that TeX escapes, as in {@code http://a.b/x\_y}. */
  private int escaped(int from) {
    int end = from;
    while (true) {
      if (reading.charAt(end) == '\\' && "_%#&~".indexOf(reading.charAt(end + 1)) >= 0) {
        reading.draft.drop(end, end + 1);
        end += 2;
      } else if (isAddress(reading.charAt(end))) {
        end++;
      } else {
        reading.steps += end - from;
        return end;
      }
    }
  }

  private static boolean isAddress(char c) {
    return c > ' ' && c < 127 && "\\{}$<>\"`'".indexOf(c) < 0;
  }
}
