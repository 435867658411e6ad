package dev.incipit.text;

/** Reads the signs that TeX writes with plain characters: ties, quotes, dashes, raised signs. */
final class Punctuation {
  private static final String[] ORDINALS = {
    "{th}", "{st}", "{nd}", "{rd}", "{\\rm th}", "{\\text{th}}", "{\\textrm{th}}"
  };

  private final PlainTextReader reading;
  private final LineBreaks lineBreaks;
  private int openQuotes;

  Punctuation(PlainTextReader reading) {
    this.reading = reading;
    this.lineBreaks = new LineBreaks(reading);
  }

  /**
   * Reads a tilde. It ties words, but "~4x" means about, "1~3" is a range, and "/~user" is a path.
   */
  int tie(int at) {
    char before = reading.rawBefore(at);
    char after = reading.charAt(at + 1);
    boolean ties =
        (Character.isLetterOrDigit(before) || ".,;:)]}$'\"".indexOf(before) >= 0)
            && (Character.isLetterOrDigit(after) || (after != 0 && "\\$([{`".indexOf(after) >= 0))
            && !(Character.isDigit(before) && Character.isDigit(after));
    return reading.math || ties ? reading.space(at, at + 1) : at + 1;
  }

  /** Reads doubled quotes. Two apostrophes close a quotation only if one is open. */
  int quote(int at, char quote) {
    if (reading.charAt(at + 1) != quote || reading.math) {
      return at + 1;
    }
    if (quote == '`') {
      openQuotes++;
      reading.draft.replace(at, at + 2, "“");
    } else if (openQuotes > 0) {
      openQuotes--;
      reading.draft.replace(at, at + 2, "”");
    }
    return at + 2;
  }

  /** Reads a hyphen. Two or three are a dash, except where two begin an option or more a rule. */
  int dash(int at) {
    if (reading.math) {
      return at + 1;
    }
    if (PlainTextReader.isSpace(reading.charAt(at + 1))) {
      return lineBreaks.read(at);
    }
    int end = at + 1;
    while (reading.charAt(end) == '-') {
      end++;
    }
    reading.steps += end - at;
    boolean option =
        PlainTextReader.isSpace(reading.rawBefore(at))
            && PlainTextReader.isAsciiLetter(reading.charAt(end));
    if (end - at == 2 && !option) {
      reading.draft.replace(at, end, "–");
    } else if (end - at == 3) {
      reading.draft.replace(at, end, "—");
    }
    return end;
  }

  /** Reads a raised degree, prime or ordinal ending, which are written without a caret. */
  int raised(int at) {
    if (!reading.math) {
      return at + 1;
    }
    for (String ordinal : ORDINALS) {
      if (reading.raw.startsWith(ordinal, at + 1)) {
        int next = at + 1 + ordinal.length();
        int ending = ordinal.indexOf('}') - 2;
        reading.draft.replace(at, next, ordinal.substring(ending, ending + 2));
        return next;
      }
    }
    int next = raised(at, "circ", "°");
    return next > at ? next : Math.max(raised(at, "prime", "′"), at + 1);
  }

  private int raised(int at, String name, String sign) {
    boolean braced = reading.charAt(at + 1) == '{';
    int command = braced ? at + 2 : at + 1;
    int end = command + 1 + name.length();
    boolean found =
        reading.charAt(command) == '\\'
            && reading.raw.startsWith(name, command + 1)
            && (braced
                ? reading.charAt(end) == '}'
                : !PlainTextReader.isAsciiLetter(reading.charAt(end)));
    if (!found) {
      return -1;
    }
    int next = braced ? end + 1 : reading.skipSpaces(end);
    reading.draft.replace(at, next, sign);
    return next;
  }
}
