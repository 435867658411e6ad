package dev.incipit.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.incipit.bench.Answer.Timings;
import dev.incipit.bench.engine.QueryKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static final List<QueryKind> KINDS =
      List.of(QueryKind.WORD, QueryKind.OR, QueryKind.QUESTION);

  @Test
  void timesAreSummedUpByKindOverAllPasses() {
    List<Long> nanos = List.of(1_000_000L, 2_000_000L, 9_000_000L, 3_000_000L, 4_000_000L, 9L);
    Timings timings = new Timings(nanos, nanos, List.of(0L, 5L, 0L, 0L, 5L, 0L));
    Map<String, Double> figures =
        new Answer(Map.of("heap_mb", 7.0), Map.of("top", timings), List.of())
            .byKind(KINDS, kind -> kind != QueryKind.QUESTION);
    assertEquals(2.5, figures.get("top.mean"));
    assertEquals(2, figures.get("top.p50"));
    assertEquals(4, figures.get("top.p99"));
    assertEquals(2.5, figures.get("top.processor_ms"));
    assertEquals(1, figures.get("top.without_hits"));
    assertEquals(2, figures.get("top.word.mean"));
    assertEquals(3, figures.get("top.or.mean"));
    assertNull(figures.get("top.phrase.mean"));
    assertEquals(7, figures.get("heap_mb"));
  }

  @Test
  void answersAreComparedOneByOne() {
    assertEquals(2, EngineRun.same(List.of(1, 2, 3), List.of(1, 9, 3)));
  }
}
