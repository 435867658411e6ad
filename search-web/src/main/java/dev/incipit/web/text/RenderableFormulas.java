package dev.incipit.web.text;

import dev.incipit.text.Formulas;
import java.util.regex.Pattern;

/**
 * Says which formulas pages set. Whoever writes a title writes its formulas, and a formula can
 * define macros that keep a browser busy for ever or name addresses. Such formulas stay the text
 * that they are. {@code math.js} has the same rules.
 */
public final class RenderableFormulas {
  /** Longest formula that is set, without its delimiters. Of 20,000 papers' one is longer. */
  private static final int MOST_CHARACTERS = 1_000;

  /** Deepest nesting of braces that is set; papers' formulas have five at most. */
  private static final int DEEPEST = 25;

  /** Commands that define, that change how what follows is read, or that name addresses. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "\\\\(?:[A-Za-z@]*(?:def|let|command|environment)|DeclareMathOperator|global|long|outer"
              + "|expandafter|noexpand|csname|catcode|show|message|errmessage|html[A-Za-z@]*"
              + "|href|url|includegraphics|input|include)(?![A-Za-z@])");

  /** Small raised and lowered characters: KaTeX reads each run of them without any limit. */
  private static final Pattern SCRIPT =
      Pattern.compile(
          "[\u00b2\u00b3\u00b9\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf"
              + "\u2070-\u209f\u2c7c\u2c7d]");

  private RenderableFormulas() {}

  /** Whether a text has a formula that is set. */
  public static boolean areIn(String text) {
    return Formulas.in(text).stream()
        .anyMatch(span -> isRenderable(text.substring(span.start(), span.end())));
  }

  /** Whether a formula, with its delimiters, is set. */
  static boolean isRenderable(String formula) {
    int delimiter = formula.startsWith("$") && !formula.startsWith("$$") ? 1 : 2;
    return formula.length() - 2 * delimiter <= MOST_CHARACTERS
        && !COMMAND.matcher(formula).find()
        && !SCRIPT.matcher(formula).find()
        && depth(formula) <= DEEPEST;
  }

  private static int depth(String formula) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < formula.length(); i++) {
      switch (formula.charAt(i)) {
        case '{' -> deepest = Math.max(deepest, ++depth);
        case '}' -> depth--;
        default -> {}
      }
    }
    return deepest;
  }
}
