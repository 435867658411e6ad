package dev.incipit.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.bench.Goals.Judged;
import dev.incipit.bench.Results.Series;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalsTest {
  private final Results results = new Results();

  private void step(long papers, double pageMillis) {
    results.add(
        new Series("of " + papers, "incipit", 2),
        Map.of("load.papers", (double) papers, "serve.html.p99", pageMillis));
  }

  private List<String> judged() {
    return Goals.judge(results, 2).stream()
        .map(one -> one.goal() + " " + one.bound() + ": " + (one.met() ? "met" : "missed"))
        .toList();
  }

  @Test
  void theMedianOfTheRatiosOfRoundsIsJudged() {
    Series incipit = new Series("some", "incipit", 2);
    for (double seconds : new double[] {1, 2, 9}) {
      results.add(incipit, Map.of("load.seconds", seconds));
      results.add(incipit.with("lucene"), Map.of("load.seconds", 1.0));
      results.add(incipit.with("sqlite"), Map.of("load.seconds", 4.0));
    }
    assertEquals(
        List.of(
            "indexing rate, of bare Lucene's, by the clock >= 0.6: missed",
            "indexing rate, of SQLite FTS5's >= 2: met"),
        judged());
    assertEquals(new Spread(0.5, 1.0 / 9, 1), Goals.judge(results, 2).getFirst().measured());
  }

  @Test
  void differencesAndSingleFiguresAreJudgedToo() {
    results.add(
        new Series("some", "incipit", 2),
        Map.of("serve.json.p50", 5.0, "serve.page.p50", 4.5, "search.heap_mb", 1_001.0));
    assertEquals(
        List.of(
            "HTTP and JSON add at the median, in ms, to the same page in process <= 1: met",
            "heap while searching, in MB <= 1000: missed"),
        judged());
  }

  @Test
  void growthIsJudgedFromTheLargestSizeThatIsAFifteenthOrLess() {
    step(10_000, 1);
    step(200_000, 50);
    step(1_000_000, 400);
    step(3_000_000, 650);
    Judged judged = Goals.judge(results, 2).getFirst();
    assertEquals("of 3000000", judged.corpus());
    assertEquals(
        List.of("full page over HTTP, p99, of that of of 200000 <= 12.0: missed"), judged());
  }

  @Test
  void growthFromLessIsJudgedInProportion() {
    step(100_000, 50);
    step(3_000_000, 650);
    assertEquals(List.of("full page over HTTP, p99, of that of of 100000 <= 24.0: met"), judged());
  }

  @Test
  void whatWasNotMeasuredIsNotJudged() {
    step(1_000_000, 400);
    step(3_000_000, 650);
    assertEquals(List.of(), judged());
    assertEquals(List.of(), Goals.judge(results, 1));
  }
}
