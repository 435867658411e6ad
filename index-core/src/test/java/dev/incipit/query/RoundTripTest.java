package dev.incipit.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Sample;
import dev.incipit.query.description.QueryDescription;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  private static final long SEED = Long.getLong("incipit.seed", 20260410L);
  private static final int ROUNDS = Sample.of("incipit.rounds", 10_000, 50_000);

  @Test
  void aTreeIsWrittenSoThatItParsesToItself() {
    RandomQueries random = new RandomQueries(SEED);
    for (int i = 0; i < ROUNDS; i++) {
      Query tree = random.tree();
      String text = tree.toString();
      ParsedQuery parsed = QueryParser.parse(text);
      boolean wordless =
          parsed.problems().stream().anyMatch(problem -> problem.code().equals("no-word"));
      if (parsed.isOverLimit() || wordless) {
        continue;
      }
      assertEquals(tree, parsed.query(), () -> "seed " + SEED + ": " + text);
    }
  }

  @Test
  void whateverIsTypedIsUnderstoodOnceWrittenOut() {
    RandomQueries random = new RandomQueries(SEED);
    for (int i = 0; i < ROUNDS; i++) {
      String typed = random.text();
      Query tree = QueryParser.parse(typed).query();
      ParsedQuery again = QueryParser.parse(tree.toString());
      Supplier<String> where = () -> "seed " + SEED + ": <" + typed + "> written <" + tree + ">";
      assertEquals(tree, again.query(), where);
      assertTrue(
          again.problems().stream().allMatch(QueryProblem::isNote),
          () -> where.get() + again.problems());
      assertFalse(QueryDescription.of(tree).isBlank(), where);
    }
  }
}
