package dev.incipit.bench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.report.Block;
import dev.incipit.bench.run.GrowthRun.Step;
import dev.incipit.bench.run.ServeResult.Way;
import dev.incipit.bench.work.Loaded;
import dev.incipit.bench.work.Memory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goals are judged by what can be compared. */
class GoalsTest {
  private static final String HEAP = "heap while searching 3,000,000 papers, in MB";

  private static Step step(long papers, double pageMillis) {
    return new Step(
        papers,
        new Loaded(papers, 1, 1, 0, 1, 1, 1),
        new SearchResult(
            List.of(), Map.of(), Map.of(EngineKind.INCIPIT, new Memory(200_000_000, 1, 1))),
        new ServeResult(Map.of(Way.HTML, List.of(new double[] {pageMillis}))));
  }

  private static List<List<String>> judged(Step... steps) {
    Goals goals = new Goals();
    goals.growth(List.of(steps));
    return goals.section().blocks().stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .findFirst()
        .orElseThrow()
        .rows();
  }

  @Test
  void growthIsJudgedFromTheLargestSizeThatIsAFifteenthOrLess() {
    List<List<String>> rows =
        judged(step(10_000, 1), step(200_000, 50), step(1_000_000, 400), step(3_000_000, 650));
    String goal = "full page p99 at 3,000,000 papers, of that at 200,000";
    assertEquals(List.of(goal, "at most 12.0", "13.0", "missed"), rows.getFirst());
    assertEquals(List.of(HEAP, "at most 1,000", "200", "met"), rows.getLast());
  }

  @Test
  void growthFromLessIsJudgedInProportion() {
    assertEquals(
        List.of("full page p99 at 3,000,000 papers, of that at 100,000", "at most 24.0"),
        judged(step(100_000, 50), step(3_000_000, 650)).getFirst().subList(0, 2));
  }

  @Test
  void noGrowthIsJudgedWhereThereIsNoneToSpeakOf() {
    List<List<String>> rows = judged(step(1_000_000, 400), step(3_000_000, 650));
    assertEquals(List.of(HEAP), rows.stream().map(List::getFirst).toList());
  }
}
