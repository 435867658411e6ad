package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.web.page.frame.TextFormat;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatTest {
  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        1,
        -1,
        99,
        -100,
        999,
        -999,
        1_000,
        -1_000,
        12_345,
        999_999,
        1_000_000,
        -123_456,
        Long.MAX_VALUE,
        Long.MIN_VALUE
      })
  void thousandsAreDividedByCommas(long number) {
    assertEquals(String.format(Locale.ENGLISH, "%,d", number), TextFormat.number(number));
  }
}
