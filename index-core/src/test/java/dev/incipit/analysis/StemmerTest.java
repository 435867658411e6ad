package dev.incipit.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StemmerTest {

  @Test
  void everyIrregularPluralHasTheFormOfItsSingular() {
    IrregularNouns.forEach(
        (singular, plural) -> assertEquals(Stems.of(singular), Stems.of(plural), plural));
  }

  @ParameterizedTest
  @CsvSource({
    "dodecahedra, dodecahedron",
    "proteobacteria, proteobacterium",
    "bimatrices, bimatrix",
    "hydrolyses, hydrolysis",
    "syntheses, synthesis",
    "sarcomata, sarcoma",
    "tableaux, tableau",
    "policewomen, policewoman",
    "craftsmen, craftsman",
    "subautomata, subautomaton",
    "antivortices, antivortex",
    "pseudospectra, pseudospectrum"
  })
  void aPluralOutsideTheListIsKnownByItsEndOrItsPrefix(String plural, String singular) {
    assertEquals(singular, IrregularPlurals.singular(plural));
    assertEquals(Stems.of(singular), Stems.of(plural));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bus",
        "basis",
        "virus",
        "lens",
        "data",
        "opera",
        "agenda",
        "panda",
        "specimen",
        "lumen",
        "foramen",
        "databases",
        "purposes",
        "taxes",
        "services",
        "devices",
        "waves",
        "curves",
        "media",
        "mimae",
        "vqvae",
        "series",
        "species",
        "chaos",
        "alias",
        "a",
        ""
      })
  void otherWordsAreNoIrregularPlurals(String word) {
    assertEquals(word, IrregularPlurals.singular(word));
  }

  @ParameterizedTest
  @CsvSource({
    "wellness, well",
    "tensors, tense",
    "ablations, able",
    "latency, latent",
    "siamese, thai",
    "axion, axe",
    "navier, navy"
  })
  void aWordIsNoFormOfAnotherThatOnlyLooksLikeItsRoot(String word, String other) {
    assertNotEquals(Stems.of(other), Stems.of(word));
  }

  @ParameterizedTest
  @CsvSource({"tensors, tensor", "latencies, latency", "cations, cation", "robustness, robust"})
  void itsOwnFormsStillHaveOneForm(String word, String other) {
    assertEquals(Stems.of(other), Stems.of(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bases", "basis", "base", "leaf", "life", "ellipse", "medium", "data"})
  void anAmbiguousPluralAndItsSingularsAreTheirOwnForms(String word) {
    assertEquals(word, Stems.of(word));
    for (String other : AmbiguousPlurals.otherForms(word)) {
      assertEquals(other, Stems.of(other));
      assertEquals(other, Stems.of(WordFormTerms.marked(other)));
    }
  }

  @ParameterizedTest
  @CsvSource({"criterion, criteria", "criteria, criterion", "graph, graphs", "boxes, box"})
  void theOtherNumberOfANounMayBeIrregular(String noun, String other) {
    assertEquals(other, PluralRules.other(noun));
  }
}
