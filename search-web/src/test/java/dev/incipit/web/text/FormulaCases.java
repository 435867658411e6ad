package dev.incipit.web.text;

import java.util.List;

/** Formulas by whether pages set them. */
public final class FormulaCases {
  /** Formulas that are set. */
  public static final List<String> SET =
      List.of(
          "$x$",
          "$E = mc^2$",
          "\\(\\frac{a}{b}\\)",
          "\\[\\sum_{i=0}^{n} x_i\\]",
          "$$\\left( \\hat{x}_{1} \\right)$$",
          // Names that only begin or end like those that are refused.
          "$\\deg f$",
          "$\\nexists x$",
          "$\\longrightarrow$",
          "$\\Longleftrightarrow$",
          "$\\operatorname{def} x$",
          "$" + "x+".repeat(400) + "y$",
          nested("\\sqrt", 20));

  /** Formulas that stay text, by what is wrong with them. */
  public static final List<String> REFUSED =
      List.of(
          // Each line doubles the text of the one before.
          "$\\def\\a{x}" + doubled("\\edef", 12) + "\\a$",
          "$\\def\\a{x}" + doubled("\\xdef", 12) + "\\a$",
          "$\\def\\a{\\a\\a}\\a$",
          "$\\gdef\\a{\\a\\a}\\a$",
          "\\(\\newcommand{\\a}{\\a\\a}\\a\\)",
          "\\[\\renewcommand\\a{\\a\\a}\\a\\]",
          "$$\\providecommand{\\a}[1]{#1#1}\\a x$$",
          "$\\let\\a=\\frac \\a{b}{c}$",
          "$\\futurelet\\a\\b c$",
          "$\\global\\let\\b=x \\b$",
          "$\\global\\long\\def\\a{\\a\\a}\\a$",
          "$\\DeclareMathOperator{\\a}{b} \\a$",
          "$\\expandafter\\a\\b$",
          "$x\u00b2$",
          "$x\u2081\u2082$",
          "$x\u1d43\u2c7c$",
          "$\\href{javascript:alert(1)}{x}$",
          "$\\url{https://example.org/}$",
          "$\\includegraphics{/x.png}$",
          "$\\htmlData{a=b}{x}$",
          "$\\htmlStyle{color: red}{x}$",
          "$\\show x$",
          "$\\message{x}$",
          "$" + "x+".repeat(501) + "y$",
          nested("\\sqrt", 80));

  private FormulaCases() {}

  private static String doubled(String definition, int times) {
    return (definition + "\\a{\\a\\a}").repeat(times);
  }

  private static String nested(String command, int depth) {
    return "$" + (command + "{").repeat(depth) + "x" + "}".repeat(depth) + "$";
  }
}
