package dev.incipit.text;

import org.jspecify.annotations.Nullable;

/** Reads the letter under a TeX accent, in any spelling that TeX allows. */
final class AccentedLetters {
  /** Accents upon accents and braces within braces; real names have two. */
  private static final int DEEPEST = 4;

  private final PlainTextReader reader;

  AccentedLetters(PlainTextReader reader) {
    this.reader = reader;
  }

  /** A letter, with the marks on it, and the offset after it. */
  record Letter(String text, int end) {}

  /** The letter at an offset with a mark set on it, or null if there is none to carry the mark. */
  @Nullable Letter marked(int at, char mark) {
    return marked(at, mark, DEEPEST);
  }

  private @Nullable Letter marked(int at, char mark, int depth) {
    Letter base = letter(at, depth);
    if (base == null) {
      return null;
    }
    String composed = Accents.compose(base.text, mark);
    return composed.isEmpty() ? null : new Letter(composed, base.end);
  }

  /** The letter at an offset, without or with accents of its own, or null if there is none. */
  @Nullable Letter letter(int at) {
    return letter(at, DEEPEST);
  }

  private @Nullable Letter letter(int from, int depth) {
    if (depth == 0) {
      return null;
    }
    int at = reader.skipSpaces(from);
    char c = reader.charAt(at);
    if (c == '{') {
      Letter inner = letter(at + 1, depth - 1);
      int close = inner == null ? at : reader.skipSpaces(inner.end);
      return inner == null || reader.charAt(close) != '}'
          ? null
          : new Letter(inner.text, close + 1);
    }
    if (c == '\\') {
      return command(at, depth);
    }
    return Character.isLetter(c) ? new Letter(String.valueOf(c), at + 1) : null;
  }

  private @Nullable Letter command(int at, int depth) {
    char sign = reader.charAt(at + 1);
    if (!PlainTextReader.isAsciiLetter(sign)) {
      char mark = Accents.mark(sign);
      return mark == 0 ? null : marked(at + 2, mark, depth - 1);
    }
    int end = reader.skipLetters(at + 1);
    if (end - at > 6) {
      return null;
    }
    String name = reader.raw.substring(at + 1, end);
    return switch (CommandNames.find(name)) {
      case Command.Accent accent -> marked(end, accent.mark(), depth - 1);
      case Command.Letter letter -> new Letter(undotted(letter.text()), swallowed(end));
      case Command.Sign dotless when name.endsWith("math") -> new Letter(dotless.text(), end);
      case null, default -> null;
    };
  }

  /** After the empty group, or else the space, that ends a command in front of a letter. */
  int swallowed(int end) {
    if (reader.raw.startsWith("{}", end)) {
      return end + 2;
    }
    int next = reader.skipSpaces(end);
    return next > end && Character.isLetter(reader.charAt(next)) ? next : end;
  }

  /** Unicode sets marks on the plain i and j, TeX on the dotless ones. */
  private static String undotted(String letter) {
    return switch (letter) {
      case "ı" -> "i";
      case "ȷ" -> "j";
      default -> letter;
    };
  }
}
