package dev.incipit.text;

/** Reads backslashes and what they command. */
final class Commands {
  private static final int UNKNOWN = -2;

  private final PlainTextReader reader;
  private final AccentedLetters letters;
  private final Arguments arguments;

  /** Where the last closing math delimiter of the text stands. */
  private int lastClosing = UNKNOWN;

  Commands(PlainTextReader reader) {
    this.reader = reader;
    this.letters = new AccentedLetters(reader);
    this.arguments = new Arguments(reader);
  }

  int read(int at) {
    char c = reader.charAt(at + 1);
    if (PlainTextReader.isAsciiLetter(c)) {
      return named(at, reader.skipLetters(at + 1));
    }
    return switch (c) {
      case '\'', '`', '"', '^', '~', '=', '.' -> accent(at, at + 2, Accents.mark(c));
      case '{', '}', '$', '%', '&', '#', '_' -> replace(at, at + 2, String.valueOf(c));
      case ',', ';', ':', '>', ' ', '\n', '\t', '\\' -> reader.space(at, at + 2);
      case '!', '/', '-', '@' -> replace(at, at + 2, "");
      case '|' -> replace(at, at + 2, "‖");
      case '(', '[' -> delimiter(at, true);
      case ')', ']' -> delimiter(at, false);
      default -> at + 1;
    };
  }

  private int named(int at, int end) {
    String name = reader.raw.substring(at + 1, end);
    return switch (CommandNames.find(name)) {
      case Command.Sign sign -> replace(at, withoutEmptyGroup(end), sign.text());
      case Command.Word word -> word(at, withoutEmptyGroup(end), word.text());
      case Command.Letter letter -> letter(at, end, letter.text());
      case Command.Accent accent -> accent(at, end, accent.mark());
      case Command.Hat hat -> hat(at, end, hat.mark());
      case Command.Style style -> arguments.style(at, end, style.prefix());
      case Command.Form form -> arguments.form(at, end, form);
      case null -> unknown(at, end, name);
    };
  }

  /** An unknown command with an argument is a style; without, its name is all there is to show. */
  private int unknown(int at, int end, String name) {
    if (reader.raw.startsWith("{}", end)) {
      return word(at, end + 2, name);
    }
    return reader.charAt(end) == '{'
        ? reader.groups.openArgument(at, end, "", Group.ARGUMENT)
        : word(at, end, name);
  }

  /** Keeps a name apart from letters and digits that TeX would set apart from it. */
  private int word(int at, int end, String word) {
    char next = reader.charAt(end);
    boolean gapBefore = Character.isLetterOrDigit(reader.plain.before(at));
    boolean gapAfter =
        Character.isLetterOrDigit(next)
            || next == '{'
            || (next == '\\' && PlainTextReader.isAsciiLetter(reader.charAt(end + 1)));
    return replace(at, end, (gapBefore ? " " : "") + word + (gapAfter ? " " : ""));
  }

  private int letter(int at, int end, String letter) {
    boolean unit = letter.equals("Å") && followsNumber(at);
    boolean stops = unit || reader.math;
    return replace(at, stops ? withoutEmptyGroup(end) : letters.swallowed(end), letter);
  }

  /** Whether a number stands before, so that Å is the unit and no part of a name. */
  private boolean followsNumber(int at) {
    int i = at - 1;
    while (i >= 0 && at - i < 8 && " ~$\\,;}".indexOf(reader.raw.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && Character.isDigit(reader.raw.charAt(i));
  }

  private int accent(int at, int end, char mark) {
    char sign = reader.charAt(at + 1);
    boolean named = PlainTextReader.isAsciiLetter(sign);
    if (named && reader.math) {
      return unknown(at, end, reader.raw.substring(at + 1, end));
    }
    AccentedLetters.Letter letter = letters.marked(end, mark);
    if (letter != null && !isEscapedQuote(at, letter.text())) {
      return replace(at, letter.end(), letter.text());
    }
    AccentedLetters.Letter bare = letters.letter(end);
    if (bare != null && (named || reader.charAt(end) == '{')) {
      return replace(at, bare.end(), bare.text());
    }
    if (named) {
      return unknown(at, end, reader.raw.substring(at + 1, end));
    }
    return replace(at, withoutEmptyGroup(end), "=.".indexOf(sign) < 0 ? String.valueOf(sign) : "");
  }

  /**
   * A quote that some program escaped, and no dots: they stand on few letters other than vowels.
   */
  private boolean isEscapedQuote(int at, String letter) {
    return reader.raw.startsWith("\"", at + 1)
        && reader.charAt(at + 2) != '{'
        && "ḧẅẍẗḦẄẌ".contains(letter);
  }

  private int hat(int at, int end, char mark) {
    AccentedLetters.Letter letter = letters.marked(end, mark);
    return letter == null ? arguments.style(at, end, "") : replace(at, letter.end(), letter.text());
  }

  /** Math opens only if it is closed somewhere, lest one slip turn the rest of a text into math. */
  private int delimiter(int at, boolean opens) {
    if (opens && lastClosing == UNKNOWN) {
      lastClosing = Math.max(reader.raw.lastIndexOf("\\)"), reader.raw.lastIndexOf("\\]"));
    }
    reader.math = opens && at < lastClosing;
    return replace(at, at + 2, "");
  }

  private int withoutEmptyGroup(int end) {
    return reader.raw.startsWith("{}", end) ? end + 2 : end;
  }

  private int replace(int from, int to, String with) {
    int end = Math.min(to, reader.raw.length());
    reader.plain.replace(from, end, with);
    return end;
  }
}
