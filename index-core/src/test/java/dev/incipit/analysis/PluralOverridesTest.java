package dev.incipit.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluralOverridesTest {

  @ParameterizedTest
  @CsvSource({
    "features, feature",
    "capabilities, capability",
    "masses, mass",
    "watches, watch",
    "heuristics, heuristic"
  })
  void aPluralThatTheDictionaryKeepsHasItsSingular(String plural, String singular) {
    assertEquals(singular, PluralOverrides.singular(plural));
    assertEquals(Stems.of(singular), Stems.of(plural));
  }

  @ParameterizedTest
  @ValueSource(strings = {"news", "physics", "series", "feature", "analysis", "gas", ""})
  void otherWordsStayAsTheyAre(String word) {
    assertEquals(word, PluralOverrides.singular(word));
  }
}
