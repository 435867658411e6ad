package dev.incipit.bench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CommonPhrasesTest {
  private final CommonPhrases phrases = new CommonPhrases();

  private String dictionary() {
    return new String(phrases.dictionary("{}"), StandardCharsets.UTF_8);
  }

  @Test
  void whatSavesMostStandsLastAndItsPartsAreNotToldAgain() {
    for (int i = 0; i < 20; i++) {
      phrases.add("in this paper we");
      phrases.add("rarely " + i);
    }
    assertEquals("rarely in this paper we {}", dictionary());
  }

  @Test
  void whatIsToldInFewLinesIsLeftOut() {
    for (int i = 0; i < 9; i++) {
      phrases.add("a sentence of its own");
    }
    assertEquals("{}", dictionary());
  }

  @Test
  void aDictionaryIsFilledToItsLargestSize() {
    for (int line = 0; line < 44_000; line++) {
      phrases.add("word" + line % 4_000 + " other" + line % 3_999);
    }
    int size = dictionary().length();
    assertTrue(size <= CommonPhrases.LARGEST && size > CommonPhrases.LARGEST - 20, "" + size);
  }
}
