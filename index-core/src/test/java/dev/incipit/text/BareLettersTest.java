package dev.incipit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareLettersTest {
  @ParameterizedTest
  @CsvSource({
    "Čapek, capek",
    "C\u030Capek, capek",
    "\u0130stanbul, istanbul",
    "\uFB01eld, field",
    "\uD835\uDC00-model, a-model",
    "Øre, øre",
    "Эйлер, эилер",
    "深度, 深度",
  })
  void lettersLoseTheirMarksAndAreSmall(String text, String bare) {
    assertEquals(bare, BareLetters.of(text));
  }
}
