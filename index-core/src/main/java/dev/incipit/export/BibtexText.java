package dev.incipit.export;

import dev.incipit.text.TexSource;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/**
 * Texts as values of BibTeX. In none of them do braces fail to balance, since BibTeX counts braces
 * to find a value's end, even those with a backslash.
 */
final class BibtexText {
  private BibtexText() {}

  /**
   * A raw text in one line: TeX that a document can hold stays as it is, but for signs that TeX
   * takes as orders where papers' titles mean them as text; other texts are spelled out, so that
   * each of their characters is shown.
   */
  static String of(String raw) {
    String line = Citation.line(raw);
    return TexSource.isSound(line) ? sound(line) : spelled(line);
  }

  private static String sound(String line) {
    StringBuilder out = new StringBuilder(line.length() + 16);
    boolean math = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        char next = line.charAt(++i);
        math = next == '(' || (math && next != ')');
        out.append(next == '{' ? "\\lbrace{}" : next == '}' ? "\\rbrace{}" : "\\" + next);
      } else if ("%&#".indexOf(c) >= 0 || (!math && "_^".indexOf(c) >= 0)) {
        out.append(spelled(c));
      } else {
        math ^= c == '$';
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String spelled(String line) {
    StringBuilder out = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      out.append(spelled(line.charAt(i)));
    }
    return out.toString();
  }

  private static String spelled(char c) {
    return switch (c) {
      case '\\' -> "\\textbackslash{}";
      case '{' -> "\\textbraceleft{}";
      case '}' -> "\\textbraceright{}";
      case '^' -> "\\textasciicircum{}";
      case '~' -> "\\textasciitilde{}";
      case '%', '&', '#', '_', '$' -> "\\" + c;
      default -> String.valueOf(c);
    };
  }

  /**
   * An address, which is taken as it stands and cannot be spelled: signs that mean something to TeX
   * are written by their numbers, as in web addresses.
   */
  static String verbatim(String value) {
    return replaced(value, c -> c > ' ' && c < 0x7F && "\\{}%#&~^$\"".indexOf(c) < 0, '%', "");
  }

  /** The key of an entry, another for each id: what is neither letter nor digit is made safe. */
  static String key(String id) {
    return replaced(
        id, c -> c < 0x80 && (Character.isLetterOrDigit(c) || ".:/-".indexOf(c) >= 0), '_', "_");
  }

  private static String replaced(String text, IntPredicate kept, char before, String after) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (kept.test(c)) {
            out.appendCodePoint(c);
          } else {
            for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
              out.append(before).append("%02X".formatted(b)).append(after);
            }
          }
        });
    return out.toString();
  }
}
