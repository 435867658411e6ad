package dev.incipit.text;

import org.jspecify.annotations.Nullable;

/**
 * Judges whether a raw text can stand in a TeX document as it is.
 *
 * <p>Titles of papers are written in TeX, but by anyone: they may be cut, hold commands of the
 * author's own, or commands that read files.
 *
 * @since 0.1.0
 */
public final class TexSource {
  /** Commands that are no letters: accents, escaped signs, gaps and the ends of math. */
  private static final String SIGNS = "'`\"^~=.{}$%&#_,;:>! \\/-|()";

  private TexSource() {}

  /**
   * {@return whether braces and math are closed and every command is one that {@link PlainText}
   * knows as a sign, an accent, a style or a formula's part} Plain words are sound too. Takes
   * linear time.
   *
   * @param raw the text as the source prints it
   */
  public static boolean isSound(String raw) {
    int depth = 0;
    boolean dollar = false;
    boolean bracket = false;
    for (int i = 0; i < raw.length(); i++) {
      switch (raw.charAt(i)) {
        case '{' -> depth++;
        case '}' -> {
          if (--depth < 0) {
            return false;
          }
        }
        case '$' -> dollar = !dollar;
        case '^' -> {
          // Two of them write any character, a backslash too.
          if (raw.startsWith("^", i + 1)) {
            return false;
          }
        }
        case '\\' -> {
          int end = command(raw, i + 1);
          boolean opens = raw.startsWith("(", i + 1);
          boolean closes = raw.startsWith(")", i + 1);
          if (end < 0 || (opens && bracket) || (closes && !bracket)) {
            return false;
          }
          bracket = opens || (bracket && !closes);
          i = end - 1;
        }
        default -> {}
      }
    }
    return depth == 0 && !dollar && !bracket;
  }

  /** The end of the harmless command whose name starts here; -1 if it is none. */
  private static int command(String raw, int start) {
    int end = start;
    while (end < raw.length() && PlainTextReader.isAsciiLetter(raw.charAt(end))) {
      end++;
    }
    if (end > start) {
      return isHarmless(CommandNames.find(raw.substring(start, end))) ? end : -1;
    }
    boolean sign = start < raw.length() && SIGNS.indexOf(raw.charAt(start)) >= 0;
    return sign ? start + 1 : -1;
  }

  private static boolean isHarmless(@Nullable Command command) {
    return switch (command) {
      case Command.Sign sign -> true;
      case Command.Word word -> true;
      case Command.Letter letter -> true;
      case Command.Accent accent -> true;
      case Command.Hat hat -> true;
      case Command.Style style -> true;
      case Command.Form form ->
          switch (form) {
            case FENCE, GAP, FRACTION, ROOT, NEGATION -> true;
            case REFERENCE, COLOR, ADDRESS -> false;
          };
      case null -> false;
    };
  }
}
