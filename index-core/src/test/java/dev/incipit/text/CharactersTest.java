package dev.incipit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CharactersTest {
  @Test
  void theQuickAnswerAgreesWithTheFullOne() {
    for (char c = 128; c < Character.MAX_VALUE; c++) {
      if (Characters.isPlain(c)) {
        assertEquals(String.valueOf(c), Characters.plain(c));
      }
    }
  }

  @Test
  void thePlainFormIsPlainItself() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      String plain = Characters.plain(codePoint);
      if (plain.length() == 1) {
        assertEquals(plain, Characters.plain(plain.charAt(0)), Integer.toHexString(codePoint));
      }
    }
  }
}
