package dev.incipit.text;

/** Reads the signs that TeX writes with plain characters: ties, quotes, dashes, raised signs. */
final class Punctuation {
  private static final String[] ORDINALS = {
    "{th}", "{st}", "{nd}", "{rd}", "{\\rm th}", "{\\text{th}}", "{\\textrm{th}}"
  };

  private final PlainTextReader reader;
  private final LineBreaks lineBreaks;
  private int openQuotes;

  Punctuation(PlainTextReader reader) {
    this.reader = reader;
    this.lineBreaks = new LineBreaks(reader);
  }

  /**
   * Reads a tilde. It ties words, but "~4x" means about, "1~3" is a range, and "/~user" is a path.
   */
  int tie(int at) {
    char before = reader.rawBefore(at);
    char after = reader.charAt(at + 1);
    boolean ties =
        (Character.isLetterOrDigit(before) || ".,;:)]}$'\"".indexOf(before) >= 0)
            && (Character.isLetterOrDigit(after) || (after != 0 && "\\$([{`".indexOf(after) >= 0))
            && !(Character.isDigit(before) && Character.isDigit(after));
    return reader.math || ties ? reader.space(at, at + 1) : at + 1;
  }

  /** Reads doubled quotes. Two apostrophes close a quotation only if one is open. */
  int quote(int at, char quote) {
    if (reader.charAt(at + 1) != quote || reader.math) {
      return at + 1;
    }
    if (quote == '`') {
      openQuotes++;
      reader.plain.replace(at, at + 2, "“");
    } else if (openQuotes > 0) {
      openQuotes--;
      reader.plain.replace(at, at + 2, "”");
    }
    return at + 2;
  }

  /** Reads a hyphen. Two or three are a dash, except where two begin an option or more a rule. */
  int dash(int at) {
    if (reader.math) {
      return at + 1;
    }
    if (PlainTextReader.isSpace(reader.charAt(at + 1))) {
      return lineBreaks.read(at);
    }
    int end = at + 1;
    while (reader.charAt(end) == '-') {
      end++;
    }
    reader.steps += end - at;
    boolean option =
        PlainTextReader.isSpace(reader.rawBefore(at))
            && PlainTextReader.isAsciiLetter(reader.charAt(end));
    if (end - at == 2 && !option) {
      reader.plain.replace(at, end, "–");
    } else if (end - at == 3) {
      reader.plain.replace(at, end, "—");
    }
    return end;
  }

  /** Reads a raised degree, prime or ordinal ending, which are written without a caret. */
  int raised(int at) {
    if (!reader.math) {
      return at + 1;
    }
    for (String ordinal : ORDINALS) {
      if (reader.raw.startsWith(ordinal, at + 1)) {
        int next = at + 1 + ordinal.length();
        int ending = ordinal.indexOf('}') - 2;
        reader.plain.replace(at, next, ordinal.substring(ending, ending + 2));
        return next;
      }
    }
    int next = raised(at, "circ", "°");
    return next > at ? next : Math.max(raised(at, "prime", "′"), at + 1);
  }

  private int raised(int at, String name, String sign) {
    boolean braced = reader.charAt(at + 1) == '{';
    int command = braced ? at + 2 : at + 1;
    int end = command + 1 + name.length();
    boolean found =
        reader.charAt(command) == '\\'
            && reader.raw.startsWith(name, command + 1)
            && (braced
                ? reader.charAt(end) == '}'
                : !PlainTextReader.isAsciiLetter(reader.charAt(end)));
    if (!found) {
      return -1;
    }
    int next = braced ? end + 1 : reader.skipSpaces(end);
    reader.plain.replace(at, next, sign);
    return next;
  }
}
