package dev.incipit.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.bench.Results.Series;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineReportTest {
  private final Results results = new Results();

  private void add(String engine, int threads, double... rounds) {
    for (double round : rounds) {
      results.add(new Series("few", engine, threads), Map.of("load.seconds", round));
    }
  }

  @Test
  void figuresStandBesideTheBaselinesRoundByRound() {
    add("lucene", 2, 2, 4);
    add("incipit", 2, 6, 4);
    results.add(new Series("few", "incipit", 2), Map.of("search.page.word.mean", 1.0));
    assertEquals(
        """

        | figure | lucene, 2 threads | incipit, 2 threads |
        | --- | --: | --: |
        | load.seconds | 3.00 (2.00..4.00) | 5.00 (4.00..6.00) |

        | figure | incipit, 2 threads, of lucene's |
        | --- | --: |
        | load.seconds | 2.00 (1.00..3.00) |
        """,
        new EngineReport(results, "lucene").of("few"));
  }

  @Test
  void moreThreadsStandBesideTheFewest() {
    add("incipit", 1, 8);
    add("incipit", 2, 4);
    assertEquals(
        """

        | figure | incipit, 1 threads | incipit, 2 threads |
        | --- | --: | --: |
        | load.seconds | 8.00 | 4.00 |

        | figure | incipit, 2 threads, of that with 1 |
        | --- | --: |
        | load.seconds | 0.500 |
        """,
        new EngineReport(results, "incipit").of("few"));
  }

  @Test
  void aFigureThatWasNotMeasuredIsADash() {
    add("lucene", 2, 1);
    results.add(new Series("few", "tantivy", 2), Map.of("load.papers", 5.0));
    assertEquals(
        """

        | figure | lucene, 2 threads | tantivy, 2 threads |
        | --- | --: | --: |
        | load.seconds | 1.00 | - |
        | load.papers | - | 5.00 |
        """,
        new EngineReport(results, "lucene").of("few"));
  }
}
