package dev.incipit.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the TeX formulas of a raw text, so that nothing cuts into them.
 *
 * <p>A formula stands between single or double dollars, {@code \(} and {@code \)}, or {@code \[}
 * and {@code \]}. A single dollar opens a formula only before something other than a blank and
 * closes it only behind something other than a blank and not before a digit, so that amounts of
 * money are no formulas.
 *
 * @since 0.1.0
 */
public final class Formulas {

  /**
   * A formula with its delimiters.
   *
   * @param start where it begins in the raw text
   * @param end where it ends, exclusive
   */
  public record Span(int start, int end) {}

  private Formulas() {}

  /**
   * {@return the formulas of a raw text, in order; none overlap} Takes linear time.
   *
   * @param raw the text as the source prints it
   */
  public static List<Span> in(String raw) {
    if (raw.indexOf('$') < 0 && raw.indexOf('\\') < 0) {
      return List.of();
    }
    List<Span> formulas = new ArrayList<>();
    int at = 0;
    // A delimiter whose partner was looked for in vain has none further on either.
    Set<Delimiter> vain = EnumSet.noneOf(Delimiter.class);
    while (at < raw.length()) {
      Delimiter opening = opening(raw, at);
      int end = opening == null || vain.contains(opening) ? -1 : end(raw, at, opening);
      if (end > 0) {
        formulas.add(new Span(at, end));
        at = end;
      } else {
        if (opening != null && opening != Delimiter.DOLLAR) {
          vain.add(opening);
        }
        at += raw.charAt(at) == '\\' ? 2 : 1;
      }
    }
    return formulas;
  }

  private enum Delimiter {
    DOLLAR,
    DOLLARS,
    ROUND,
    SQUARE
  }

  private static @Nullable Delimiter opening(String raw, int at) {
    if (raw.startsWith("$$", at)) {
      return Delimiter.DOLLARS;
    }
    if (raw.startsWith("\\(", at)) {
      return Delimiter.ROUND;
    }
    if (raw.startsWith("\\[", at)) {
      return Delimiter.SQUARE;
    }
    boolean opens =
        raw.charAt(at) == '$'
            && at + 1 < raw.length()
            && !Character.isWhitespace(raw.charAt(at + 1));
    return opens ? Delimiter.DOLLAR : null;
  }

  private static int end(String raw, int at, Delimiter opening) {
    return switch (opening) {
      case DOLLARS -> behind(raw, "$$", at + 2);
      case ROUND -> behind(raw, "\\)", at + 2);
      case SQUARE -> behind(raw, "\\]", at + 2);
      case DOLLAR -> dollar(raw, at + 1);
    };
  }

  private static int behind(String raw, String closing, int from) {
    int end = raw.indexOf(closing, from);
    return end < 0 ? -1 : end + closing.length();
  }

  private static int dollar(String raw, int from) {
    for (int i = from; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '$') {
        boolean digit = i + 1 < raw.length() && Character.isDigit(raw.charAt(i + 1));
        boolean closes = i > from && !Character.isWhitespace(raw.charAt(i - 1)) && !digit;
        return closes ? i + 1 : -1;
      }
    }
    return -1;
  }
}
