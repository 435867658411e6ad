package dev.incipit.text;

/** Reads commands that do something with their arguments. */
final class Arguments {
  private final PlainTextReader reader;

  Arguments(PlainTextReader reader) {
    this.reader = reader;
  }

  /** Drops a command that only changes how its argument looks. */
  int style(int at, int end, String prefix) {
    int next = reader.charAt(end) == '*' ? end + 1 : end;
    boolean inWord = Character.isLetterOrDigit(reader.plain.before(at));
    String with = prefix.equals(" ") && !inWord ? "" : prefix;
    int brace = reader.skipSpaces(next);
    if (reader.charAt(brace) == '{') {
      String gap = brace > next && inWord ? " " : "";
      return reader.groups.openArgument(at, brace, gap + with, Group.SILENT);
    }
    if (brace > next && inWord && !reader.math) {
      return reader.space(at, brace);
    }
    reader.plain.replace(at, brace, with);
    return brace;
  }

  int form(int at, int end, Command.Form form) {
    return switch (form) {
      case FENCE -> fence(at, end);
      case GAP -> reader.space(at, end);
      case REFERENCE -> reference(at, end);
      case COLOR -> color(at, end);
      case FRACTION -> fraction(at, end);
      case ROOT -> root(at, end);
      case ADDRESS -> address(at, end);
      case NEGATION -> negation(at, end);
    };
  }

  private int fence(int at, int end) {
    int next = reader.charAt(end) == '.' ? end + 1 : end;
    reader.plain.drop(at, next);
    return next;
  }

  private int reference(int at, int end) {
    int next = end;
    if (reader.charAt(next) == '*') {
      next++;
    }
    while (reader.charAt(next) == '[') {
      int close = simpleEnd(next, ']');
      if (close < 0) {
        break;
      }
      next = close;
    }
    int close = reader.charAt(next) == '{' ? simpleEnd(next, '}') : -1;
    return reader.space(at, reader.skipSpaces(close < 0 ? next : close));
  }

  private int color(int at, int end) {
    int close = reader.charAt(end) == '{' ? simpleEnd(end, '}') : -1;
    if (close < 0) {
      return style(at, end, "");
    }
    if (reader.charAt(close) == '{') {
      return reader.groups.openArgument(at, close, "", Group.SILENT);
    }
    reader.plain.drop(at, close);
    return close;
  }

  private int fraction(int at, int end) {
    int next = reader.skipSpaces(end);
    char c = reader.charAt(next);
    String gap = Character.isDigit(reader.plain.before(at)) ? " " : "";
    if (c == '{') {
      return reader.groups.isSimple(next)
          ? reader.groups.openArgument(at, next, gap, Group.NUMERATOR)
          : reader.groups.openArgument(at, next, gap + "(", Group.LONG_NUMERATOR);
    }
    if (Character.isLetterOrDigit(c)) {
      reader.plain.replace(at, next + 1, gap + c + "/");
      return next + 1;
    }
    reader.plain.replace(at, next, gap);
    return next;
  }

  private int root(int at, int end) {
    int next = end;
    if (reader.charAt(next) == '[') {
      next = Math.max(next, simpleEnd(next, ']'));
    }
    next = reader.skipSpaces(next);
    if (reader.charAt(next) == '{') {
      return reader.groups.isSimple(next)
          ? reader.groups.openArgument(at, next, "√", Group.SILENT)
          : reader.groups.openArgument(at, next, "√(", Group.PARENTHESIS);
    }
    reader.plain.replace(at, next, "√");
    return next;
  }

  /**
   * Goes on at the closing brace of an address, so that nothing in it is read as TeX but the
   * backslashes with which many escape its signs.
   */
  private int address(int at, int end) {
    if (reader.charAt(end) != '{') {
      return style(at, end, "");
    }
    int close = simpleEnd(end, '}');
    int next = reader.groups.openArgument(at, end, "", Group.SILENT);
    for (int i = next; i < close - 1; i++) {
      if (reader.charAt(i) == '\\') {
        reader.plain.drop(i, i + 1);
      }
    }
    return close < 0 ? next : close - 1;
  }

  private int negation(int at, int end) {
    int next = reader.skipSpaces(end);
    for (String[] pair : new String[][] {{"=", "≠"}, {"\\in", "∉"}, {"\\subset", "⊄"}}) {
      int after = next + pair[0].length();
      if (reader.raw.startsWith(pair[0], next)
          && !(pair[0].startsWith("\\") && PlainTextReader.isAsciiLetter(reader.charAt(after)))) {
        reader.plain.replace(at, after, pair[1]);
        return after;
      }
    }
    reader.plain.replace(at, next, "¬");
    return next;
  }

  /**
   * After the closing bracket of an argument that holds no TeX, or -1. Gives up at the first sign
   * of TeX, so that repeated searches never cover the same text.
   */
  private int simpleEnd(int bracket, char closing) {
    int at = bracket + 1;
    int end = reader.raw.length();
    while (at < end) {
      char c = reader.raw.charAt(at);
      if (c == closing) {
        reader.steps += at - bracket;
        return at + 1;
      }
      if (c == '{' || c == '[' || (c == '\\' && !isEscape(reader.charAt(at + 1)))) {
        break;
      }
      at++;
    }
    reader.steps += at - bracket;
    return -1;
  }

  private static boolean isEscape(char c) {
    return "_%#&~".indexOf(c) >= 0;
  }
}
