package dev.incipit.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BritishSpellingTest {

  @ParameterizedTest
  @CsvSource({
    "behaviour, behavior",
    "neighbourhood, neighborhood",
    "fibre, fiber",
    "catalogue, catalog",
    "optimise, optimize",
    "realise, realize",
    "analyse, analyze",
    "parallelisation, parallelization"
  })
  void aBritishFormBecomesTheAmericanOne(String british, String american) {
    assertEquals(american, BritishSpelling.american(british));
    assertEquals(Stems.of(american), Stems.of(british));
  }

  @ParameterizedTest
  @ValueSource(strings = {"noise", "raise", "four", "hour", "genre", "color", "ise", ""})
  void otherWordsStayAsTheyAre(String word) {
    assertEquals(word, BritishSpelling.american(word));
  }
}
