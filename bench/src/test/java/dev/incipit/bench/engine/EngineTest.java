package dev.incipit.bench.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.bench.corpus.Corpus;
import dev.incipit.bench.engine.Engine.PreparedSearch;
import dev.incipit.bench.engine.Engine.Searcher;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {
  private static final int COUNT = 400;

  @TempDir private Path folder = Path.of("");

  private Corpus corpus() throws IOException {
    return Corpus.named("generated:" + COUNT, folder);
  }

  /** Opens an index of all papers. */
  private Searcher loaded(EngineKind kind) throws IOException, SQLException {
    Engine engine = kind.inJava();
    Path index = folder.resolve(kind.code());
    Folders.empty(index);
    assertEquals(COUNT, engine.load(corpus().file(), index.toString(), 2));
    assertTrue(engine.optimise(index.toString()) > 10_000);
    return engine.open(index.toString());
  }

  @ParameterizedTest
  @EnumSource(names = {"LUCENE", "INCIPIT", "SQLITE"})
  void queriesFindSomePapersInEachMode(EngineKind kind) throws IOException, SQLException {
    try (Searcher searcher = loaded(kind)) {
      for (BenchQuery query : QuerySampler.sample(corpus().first(COUNT), 1)) {
        if (kind.answers(query.kind()) && query.kind() != QueryKind.PHRASE) {
          PreparedSearch search = searcher.prepare(query);
          for (SearchMode mode : kind.modes()) {
            assertTrue(search.run(mode) > 0, mode + " of " + query);
          }
        }
      }
    }
  }

  @Test
  void enginesFindTheSamePapersByWordsAsTheyAreWritten() throws IOException, SQLException {
    Map<EngineKind, Long> found = new HashMap<>();
    for (EngineKind kind : List.of(EngineKind.LUCENE, EngineKind.SQLITE)) {
      try (Searcher searcher = loaded(kind)) {
        for (BenchQuery query : QuerySampler.sample(corpus().first(COUNT), 1)) {
          if (query.kind() == QueryKind.WORD) {
            found.merge(kind, searcher.prepare(query).run(SearchMode.TEXTS_AND_TOTAL), Long::sum);
          }
        }
      }
    }
    assertEquals(found.get(EngineKind.LUCENE), found.get(EngineKind.SQLITE));
  }

  @Test
  void answersOfTheSamePapersAreTheSameAndThoseOfOthersAreNot() throws IOException, SQLException {
    BenchQuery query = new BenchQuery(QueryKind.WORD, List.of("quantum"));
    Incipit incipit = new Incipit();
    String[] answers = new String[3];
    String[] corpora = {"generated:400", "generated:400", "generated:400:2"};
    for (int i = 0; i < answers.length; i++) {
      String place = folder.resolve("index" + i).toString();
      incipit.load(Corpus.named(corpora[i], folder).file(), place, 1);
      try (Incipit.IndexSearcher searcher = incipit.open(place)) {
        answers[i] = searcher.answer(query);
      }
    }
    assertEquals(answers[0], answers[1]);
    assertTrue(!answers[0].equals(answers[2]), answers[0]);
  }
}
