package dev.incipit.pipeline.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingSlipsTest {

  @ParameterizedTest
  @CsvSource({
    "inital, initial, true",
    "informaive, informative, true",
    "profesional, professional, true",
    "predcitions, predictions, true",
    "langauge, language, true",
    "modell, model, true",
    "occurrring, occurring, true",
    "graph, graph, false",
    "drain, drawn, false",
    "riemann, remain, false",
    "belgian, begin, false",
    "ample, sample, false",
    "rearward, reward, false",
    "jitters, jitter, false",
    "ba, ab, false",
  })
  void oneLetterInTheWrongPlaceIsASlip(String typed, String meant, boolean slip) {
    assertEquals(slip, TypingSlips.isSlip(typed, meant));
  }
}
