package dev.incipit.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts a TeX document can hold as they are. */
class TexSourceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain words, 100% & more #1",
        "$O(n \\log n)$",
        "Erd\\H{o}s, G\\\"odel and \\'{E}variste",
        "\\textbf{bold} {\\em and} \\(x^2\\)",
        "$\\left\\{ \\frac{1}{2} \\right\\}$",
        "a\\_b \\% \\$5"
      })
  void soundTexIsClosedAndKnown(String text) {
    assertTrue(TexSource.isSound(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "}{",
        "$x",
        "\\(x",
        "x\\)",
        "ends with \\",
        "\\input{/etc/passwd}",
        "\\csname input\\endcsname x",
        "\\def\\x{y}",
        "\\mycommand{x}",
        "\\includegraphics{x}",
        "\\href{javascript:x}{y}",
        "^^5cinput x",
        "\\1"
      })
  void otherTexIsNot(String text) {
    assertFalse(TexSource.isSound(text));
  }
}
