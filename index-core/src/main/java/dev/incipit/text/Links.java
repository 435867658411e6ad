package dev.incipit.text;

/** Reads web addresses, which stay as they are, and what listing pages show in their place. */
final class Links {
  /** What may stand before the "URL" of a link placeholder. */
  private static final String[] PLACEHOLDERS = {"this https ", "this http ", "this ftp ", "this "};

  private final PlainTextReader reader;

  Links(PlainTextReader reader) {
    this.reader = reader;
  }

  /** Reads the U of "this https URL", the link text of listing pages, which is no text. */
  int placeholder(int at) {
    if (!reader.raw.startsWith("RL", at + 1) || Character.isLowerCase(reader.charAt(at + 3))) {
      return at + 1;
    }
    for (String lead : PLACEHOLDERS) {
      int from = at - lead.length();
      if (reader.plain.open(at) >= lead.length()
          && reader.raw.startsWith(lead, from)
          && !Character.isLetterOrDigit(reader.rawBefore(from))) {
        return reader.space(from, reader.skipSpaces(at + 3));
      }
    }
    return at + 1;
  }

  /** Reads the colon of an address and goes on after the address. */
  int address(int at) {
    if (!reader.raw.startsWith("//", at + 1)
        || !PlainTextReader.isAsciiLetter(reader.rawBefore(at))
        || reader.math) {
      return at + 1;
    }
    int end = at + 3;
    while (isAddress(reader.charAt(end))) {
      end++;
    }
    reader.steps += end - at;
    if (reader.charAt(end) == '\\' && "_%#&~".indexOf(reader.charAt(end + 1)) >= 0) {
      return escaped(end);
    }
    return end;
  }

  /** Goes on in an address that TeX escapes, as in {@code http://a.b/x\_y}. */
  private int escaped(int from) {
    int end = from;
    while (true) {
      if (reader.charAt(end) == '\\' && "_%#&~".indexOf(reader.charAt(end + 1)) >= 0) {
        reader.plain.drop(end, end + 1);
        end += 2;
      } else if (isAddress(reader.charAt(end))) {
        end++;
      } else {
        reader.steps += end - from;
        return end;
      }
    }
  }

  private static boolean isAddress(char c) {
    return c > ' ' && c < 127 && "\\{}$<>\"`'".indexOf(c) < 0;
  }
}
