package dev.incipit.semantic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.semantic.ScoreFusion.Candidate;
import dev.incipit.semantic.ScoreFusion.Fused;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreFusionTest {
  private static Candidate hit(String id, double score, @Nullable Double similarity) {
    return hit(id, 0, score, similarity);
  }

  private static Candidate hit(
      String id, double headStart, double words, @Nullable Double similarity) {
    return new Candidate(id, headStart + words, headStart, similarity);
  }

  private static void checkOrder(String expected, Candidate... hits) {
    List<Fused> order = ScoreFusion.order(List.of(hits)).orElseThrow();
    assertEquals(
        expected,
        order.stream().map(fused -> hits[fused.from()].id()).collect(Collectors.joining(" ")));
  }

  @Test
  void aScoreIsElevenPartsWordsAndNinePartsMeaning() {
    List<Fused> order =
        ScoreFusion.order(List.of(hit("a", 20, 0.1), hit("b", 15, 0.5), hit("c", 10, 0.3)))
            .orElseThrow();
    assertEquals(List.of(1, 0, 2), order.stream().map(Fused::from).toList());
    assertEquals(0.55 * 15 + 0.45 * 20, order.getFirst().score(), 1e-9);
    assertEquals(0.55 * 20, order.get(1).score(), 1e-9);
    assertEquals(0.55 * 10 + 0.45 * 20 / 2, order.get(2).score(), 1e-9);
  }

  @Test
  void meaningMovesNoPaperPastOneWithAllOfTheWords() {
    checkOrder(
        "b a d c",
        hit("a", 1_000, 10, 0.),
        hit("b", 1_000, 8, 0.4),
        hit("c", 9, 0.8),
        hit("d", 8.9, 0.9));
  }

  @Test
  void equalScoresAreOrderedById() {
    checkOrder("a b c", hit("c", 5, 0.2), hit("a", 5, 0.2), hit("b", 5, 0.2));
  }

  @Test
  void whoHasNoVectorCountsAsTheMedian() {
    checkOrder(
        "d c b a", hit("a", 10, 0.), hit("b", 9.9, null), hit("c", 10, 0.5), hit("d", 10, 1.));
    checkOrder(
        "d b c a", hit("a", 10, 0.), hit("b", 10, null), hit("c", 9.9, 0.5), hit("d", 10, 1.));
  }

  @Test
  void nothingIsOrderedAnewUnlessHalfHaveVectors() {
    assertTrue(ScoreFusion.order(List.of()).isEmpty());
    assertTrue(ScoreFusion.order(List.of(hit("a", 2, null), hit("b", 1, null))).isEmpty());
    assertTrue(
        ScoreFusion.order(List.of(hit("a", 3, null), hit("b", 2, null), hit("c", 1, 0.5)))
            .isEmpty());
    checkOrder("a b", hit("a", 2, null), hit("b", 1, 0.5));
  }

  @Test
  void equalSimilaritiesLeaveTheOrderOfTheWords() {
    checkOrder("b a", hit("b", 2, 0.3), hit("a", 1, 0.3));
    checkOrder("a b", hit("a", 0, 0.3), hit("b", 0, 0.3));
  }

  @Test
  void theFurtherHeadStartStaysBeforeTheOther() {
    checkOrder(
        "c a b d",
        hit("a", 1_000, 9, 0.9),
        hit("b", 1_000, 10, 0.1),
        hit("c", 3_000, 4, 0.),
        hit("d", 5, 1.));
  }
}
