package dev.incipit.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The measures against figures worked out by hand. */
class MeasureTest {

  @Test
  void measuresAreThoseOfTheTextbook() {
    TopicMeasures measures =
        TopicMeasures.of(List.of("x", "a", "y", "b"), Map.of("a", 1, "b", 3, "missed", 1, "x", 0));
    double log3 = Math.log(3) / Math.log(2);
    double log5 = Math.log(5) / Math.log(2);
    assertEquals((1 / log3 + 3 / log5) / (3 + 1 / log3 + 0.5), measures.ndcg10(), 1e-12);
    assertEquals((1 / 2.0 + 2 / 4.0) / 3, measures.averagePrecision(), 1e-12);
    assertEquals(0.5, measures.reciprocalRank(), 1e-12);
    assertEquals(2 / 3.0, measures.recall100(), 1e-12);
  }

  @Test
  void aTopicWithoutAnythingFoundCountsAsNothing() {
    List<Topic> topics = List.of(new Topic("1", "a"), new Topic("2", "b"), new Topic("3", "c"));
    Judgements judgements =
        new Judgements(Map.of("1", Map.of("d", 1), "2", Map.of("d", 1), "3", Map.of("d", 0)));
    TrecRun run = new TrecRun(Map.of("1", List.of(new RankedPaper("d", 1))));
    Evaluation evaluation = Evaluation.of(run, topics, judgements);
    assertEquals(2, evaluation.topics().size());
    for (Measure measure : Measure.values()) {
      assertEquals(0.5, evaluation.mean(measure), 1e-12);
    }
  }

  @Test
  void queriesThatTheJudgementsDoNotKnowAreRefused() {
    List<Topic> topics = List.of(new Topic("q1", "a"));
    Judgements judgements = new Judgements(Map.of("1", Map.of("d", 1)));
    TrecRun run = new TrecRun(Map.of());
    assertThrows(IllegalArgumentException.class, () -> Evaluation.of(run, topics, judgements));
  }

  @Test
  void chanceIsSmallForASteadyDifferenceAndLargeForAnAccident() {
    double[] steady = new double[12];
    Arrays.fill(steady, 0.1);
    Difference difference = Difference.of(steady);
    assertEquals(0.1, difference.mean(), 1e-12);
    assertEquals(12, difference.better());
    // Of 4096 ways to turn twelve signs two are as far from 0.
    assertEquals(2 / 4096.0, difference.chance(), 4e-4);
    assertEquals(difference, Difference.of(steady));
    assertTrue(Difference.of(0.5, -0.4, 0.3, -0.35).chance() > 0.5);
    assertEquals(1, Difference.of(0, 0, 0).chance(), 1e-12);
  }
}
