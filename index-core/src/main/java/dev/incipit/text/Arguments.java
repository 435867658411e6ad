package dev.incipit.text;

/** Reads commands that do something with their arguments. */
final class Arguments {
  private final PlainTextReader reading;

  Arguments(PlainTextReader reading) {
    this.reading = reading;
  }

  /** Drops a command that only changes how its argument looks. */
  int style(int at, int end, String prefix) {
    int next = reading.charAt(end) == '*' ? end + 1 : end;
    boolean inWord = Character.isLetterOrDigit(reading.draft.before(at));
    String with = prefix.equals(" ") && !inWord ? "" : prefix;
    int brace = reading.skipSpaces(next);
    if (reading.charAt(brace) == '{') {
      String gap = brace > next && inWord ? " " : "";
      return reading.groups.openArgument(at, brace, gap + with, Group.SILENT);
    }
    if (brace > next && inWord) {
      return reading.space(at, brace);
    }
    reading.draft.replace(at, brace, with);
    return brace;
  }

  int form(int at, int end, Command.Form form) {
    return switch (form) {
      case FENCE -> fence(at, end);
      case GAP -> reading.space(at, end);
      case REFERENCE -> reference(at, end);
      case COLOR -> color(at, end);
      case FRACTION -> fraction(at, end);
      case ROOT -> root(at, end);
      case ADDRESS -> address(at, end);
      case NEGATION -> negation(at, end);
    };
  }

  private int fence(int at, int end) {
    int next = reading.charAt(end) == '.' ? end + 1 : end;
    reading.draft.drop(at, next);
    return next;
  }

  private int reference(int at, int end) {
    int next = end;
    if (reading.charAt(next) == '*') {
      next++;
    }
    while (reading.charAt(next) == '[') {
      int close = simpleEnd(next, ']');
      if (close < 0) {
        break;
      }
      next = close;
    }
    int close = reading.charAt(next) == '{' ? simpleEnd(next, '}') : -1;
    return reading.space(at, reading.skipSpaces(close < 0 ? next : close));
  }

  private int color(int at, int end) {
    int close = reading.charAt(end) == '{' ? simpleEnd(end, '}') : -1;
    if (close < 0) {
      return style(at, end, "");
    }
    if (reading.charAt(close) == '{') {
      return reading.groups.openArgument(at, close, "", Group.SILENT);
    }
    reading.draft.drop(at, close);
    return close;
  }

  private int fraction(int at, int end) {
    int next = reading.skipSpaces(end);
    char c = reading.charAt(next);
    String gap = Character.isDigit(reading.draft.before(at)) ? " " : "";
    if (c == '{') {
      return reading.groups.isSimple(next)
          ? reading.groups.openArgument(at, next, gap, Group.NUMERATOR)
          : reading.groups.openArgument(at, next, gap + "(", Group.LONG_NUMERATOR);
    }
    if (Character.isLetterOrDigit(c)) {
      reading.draft.replace(at, next + 1, gap + c + "/");
      return next + 1;
    }
    reading.draft.replace(at, next, gap);
    return next;
  }

  private int root(int at, int end) {
    int next = end;
    if (reading.charAt(next) == '[') {
      next = Math.max(next, simpleEnd(next, ']'));
    }
    next = reading.skipSpaces(next);
    if (reading.charAt(next) == '{') {
      return reading.groups.isSimple(next)
          ? reading.groups.openArgument(at, next, "√", Group.SILENT)
          : reading.groups.openArgument(at, next, "√(", Group.PARENTHESIS);
    }
    reading.draft.replace(at, next, "√");
    return next;
  }

  /** Goes on at the closing brace of an address, so that nothing in it is read as TeX. */
  private int address(int at, int end) {
    if (reading.charAt(end) != '{') {
      return style(at, end, "");
    }
    int close = simpleEnd(end, '}');
    int next = reading.groups.openArgument(at, end, "", Group.SILENT);
    return close < 0 ? next : close - 1;
  }

  private int negation(int at, int end) {
    int next = reading.skipSpaces(end);
    for (String[] pair : new String[][] {{"=", "≠"}, {"\\in", "∉"}, {"\\subset", "⊄"}}) {
      int after = next + pair[0].length();
      if (reading.raw.startsWith(pair[0], next)
          && !(pair[0].startsWith("\\") && PlainTextReader.isAsciiLetter(reading.charAt(after)))) {
        reading.draft.replace(at, after, pair[1]);
        return after;
      }
    }
    reading.draft.replace(at, next, "¬");
    return next;
  }

  /**
   * After the closing bracket of an argument that holds no TeX, or -1. Gives up at the first sign
   * of TeX, so that repeated searches never cover the same text.
   */
  private int simpleEnd(int bracket, char closing) {
    int at = bracket + 1;
    int end = reading.raw.length();
    while (at < end) {
      char c = reading.raw.charAt(at);
      if (c == closing) {
        reading.steps += at - bracket;
        return at + 1;
      }
      if (c == '{' || c == '[' || (c == '\\' && !isEscape(reading.charAt(at + 1)))) {
        break;
      }
      at++;
    }
    reading.steps += at - bracket;
    return -1;
  }

  private static boolean isEscape(char c) {
    return "_%#&~".indexOf(c) >= 0;
  }
}
