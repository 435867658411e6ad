package dev.incipit.text;

import static dev.incipit.text.BrokenWord.APART;
import static dev.incipit.text.BrokenWord.HYPHENATED;
import static dev.incipit.text.BrokenWord.SOLID;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenWordTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "informa tion",
        "algo rithm",
        "sys tem",
        "How ever",
        "tech nique",
        "frame work",
        "con text",
        "experi mentally",
        "distri bution",
        "per formance",
        "en hance",
        "dis tributed",
        "quan tum",
        "learn ing",
        "poly nomial",
        "the ory",
        "ap plications",
        "recommen dations",
        "pre vention"
      })
  void theEndOfAWordIsJoined(String halves) {
    check(SOLID, halves, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two dimensional",
        "real world",
        "fine grained",
        "self consistent",
        "space time",
        "co occurrence",
        "cross attention",
        "time varying",
        "encoder decoder",
        "spin state",
        "trade off",
        "well known",
        "x ray",
        "GPU based",
        "non linear",
        "re entrant",
        "built in",
        "ill posed",
        "per frame",
        "lithium ion",
        "re identification",
        "hole doped",
        "stress test",
        "in vivo"
      })
  void aCompoundKeepsItsHyphen(String halves) {
    check(HYPHENATED, halves, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pre and", "low or", "one to", "high versus", "model the", "Vor und", "S edges"})
  void aSuspendedHyphenStaysApart(String halves) {
    check(APART, halves, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"of the", "to end", "the art", "order of"})
  void aLinkOfALongerCompoundIsKept(String halves) {
    check(HYPHENATED, halves, true);
  }

  private static void check(BrokenWord expected, String halves, boolean chained) {
    int space = halves.indexOf(' ');
    assertEquals(
        expected, BrokenWord.of(halves.substring(0, space), halves.substring(space + 1), chained));
  }
}
