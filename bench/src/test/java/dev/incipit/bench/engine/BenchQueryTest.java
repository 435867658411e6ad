package dev.incipit.bench.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.bench.corpus.PaperGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchQueryTest {
  @TempDir private Path folder = Path.of("");

  private static List<BenchQuery> sampled(long seed) {
    return QuerySampler.sample(new PaperGenerator(500, 1).papers().toList(), seed);
  }

  @Test
  void theSameSeedDrawsTheSameQueriesOfEachKind() {
    List<BenchQuery> queries = sampled(5);
    assertEquals(queries, sampled(5));
    assertEquals(
        EnumSet.allOf(QueryKind.class),
        queries.stream().map(BenchQuery::kind).collect(Collectors.toSet()));
    assertTrue(queries.size() >= 170, "there are " + queries.size());
  }

  @Test
  void wordsAreOfLettersOnly() {
    for (BenchQuery query : sampled(6)) {
      assertTrue(query.words().stream().allMatch(word -> word.matches("[a-z]+")), query.toString());
    }
  }

  @Test
  void aFileGivesBackWhatWasWritten() throws IOException {
    List<BenchQuery> queries = sampled(7);
    BenchQuery.writeAll(folder.resolve("queries.tsv"), queries);
    assertEquals(queries, BenchQuery.readAll(folder.resolve("queries.tsv")));
  }

  @Test
  void aLineThatIsNoQueryIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("queries.tsv"), "word\tone\nnear\ttwo three\n");
    Exception refusal =
        assertThrows(IllegalArgumentException.class, () -> BenchQuery.readAll(file));
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.contains("line 2"), message);
  }
}
