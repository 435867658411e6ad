package dev.incipit.text;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
  private static final int DEEP = 20_000;

  /** Pieces that mean something to a reader, and are most trying when cut short or out of place. */
  private static final String[] PIECES = {
    "\\",
    "$",
    "{",
    "}",
    "^",
    "_",
    "~",
    "&",
    "`",
    "'",
    "\"",
    "-",
    "--",
    "- ",
    " ",
    "\n",
    "%",
    "#",
    "a",
    "e",
    "x",
    "1",
    "ing",
    "and",
    "\\'",
    "\\\"",
    "\\c",
    "\\H",
    "\\i",
    "\\ss ",
    "\\AA",
    "\\frac",
    "\\sqrt",
    "[",
    "]",
    "(",
    ")",
    "\\(",
    "\\]",
    "\\textbf{",
    "\\cite{",
    "\\url{",
    "\\left",
    ".",
    "\\not",
    "=",
    "\\log",
    "\\circ",
    "^{\\circ}",
    "\\hat",
    "\\foo",
    "&amp;",
    "&#",
    "&#xD835;",
    ";",
    "http://",
    "://",
    "this https URL",
    "this ",
    "URL",
    "\u0301",
    "\u00a0",
    "\u00ad",
    "\u0000",
    "\ufb01",
    "\u00b2",
    "\u2083",
    "\ud835",
    "\udfcf",
    "\ud835\udfcf",
    "\ud83d\ude00",
    "\ud83c\udd4a",
    "\u0130",
    "\u4e2d",
    "\uff21",
    "\ufeff",
    "\u2028",
    "\u200b"
  };

  @Test
  void randomTextNeverFailsAndKeepsTheOffsetLaws() {
    long seed = Long.getLong("incipit.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 50_000; round++) {
      StringBuilder raw = new StringBuilder();
      for (int i = random.nextInt(24); i >= 0; i--) {
        raw.append(PIECES[random.nextInt(PIECES.length)]);
      }
      try {
        OffsetLaws.check(raw.toString());
      } catch (RuntimeException | AssertionError broken) {
        fail("-Dincipit.seed=" + seed + " round " + round + ": " + raw, broken);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "$",
        "$$",
        "$ {",
        "\\textbf{",
        "^{",
        "$^{",
        "\\frac{",
        "$\\frac{1}{",
        "\\sqrt{",
        "\\foo{",
        "\\'",
        "\\'{",
        "\\v{",
        "\\hat",
        "\\cite{",
        "\\cite[",
        "\\url{",
        "\\href{a}{",
        "\\",
        "- ",
        "a- b",
        "ab-",
        "-",
        "&",
        "&#",
        "`",
        "``",
        "'",
        "~",
        "a~",
        "U",
        "URL",
        "this URL ",
        "http://",
        "://",
        "e\u0301",
        "\u0301",
        "\u0000",
        "\ufb01",
        "\u00b2",
        "\ud835",
        "\udc00",
        "\\log",
        "\\(",
        "\\[",
        "\\left.",
        "\\not",
        " ",
        "$5 a",
        "$5 abc ",
        "\\AA ",
        "\\i ",
        "{a",
        "{abc}",
        "{{B}a"
      })
  void effortGrowsNoFasterThanTheText(String piece) {
    String raw = piece.repeat(DEEP);
    PlainTextReader reader = new PlainTextReader(raw);
    reader.run();
    assertTrue(
        reader.steps <= 100L * raw.length(), () -> reader.steps + " steps for " + raw.length());
    OffsetLaws.check(raw + "x" + "}".repeat(DEEP));
  }
}
