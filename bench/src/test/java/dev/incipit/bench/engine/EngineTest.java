package dev.incipit.bench.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.bench.corpus.Corpus;
import dev.incipit.bench.query.BenchQuery;
import dev.incipit.bench.query.QueryKind;
import dev.incipit.bench.query.QuerySampler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EngineTest {
  private static final int COUNT = 400;

  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> engines() {
    return Stream.of(
        Arguments.of(EngineKind.LUCENE, new BareLuceneEngine()),
        Arguments.of(EngineKind.INCIPIT, new IncipitEngine()),
        Arguments.of(EngineKind.SQLITE, new SqliteEngine()));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void allPapersAreIndexedAndQueriesFindSome(EngineKind kind, Engine engine) throws IOException {
    Corpus corpus = Corpus.named("generated:" + COUNT, folder);
    Path index = Files.createDirectories(folder.resolve("index"));
    assertEquals(COUNT, engine.load(corpus.file(), index, 2));
    engine.optimise(index);
    List<BenchQuery> queries = QuerySampler.sample(corpus.first(COUNT).stream(), 1);
    try (Searcher searcher = engine.open(index)) {
      assertEquals(COUNT, searcher.papers());
      for (BenchQuery query : queries) {
        if (!kind.answers(query.kind())) {
          continue;
        }
        PreparedSearch search = searcher.prepare(query);
        for (SearchMode mode : kind.modes()) {
          boolean phrase = query.kind() == QueryKind.PHRASE;
          assertTrue(phrase || search.run(mode) > 0, mode + " of " + query);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aWordIsFoundInSomePapersEachTime(EngineKind kind, Engine engine) throws IOException {
    Corpus corpus = Corpus.named("generated:" + COUNT, folder);
    Path index = Files.createDirectories(folder.resolve("index"));
    engine.load(corpus.file(), index, 1);
    try (Searcher searcher = engine.open(index)) {
      PreparedSearch search = searcher.prepare(new BenchQuery(QueryKind.WORD, List.of("quantum")));
      long total = search.run(SearchMode.TEXTS_AND_TOTAL);
      assertTrue(total > 0 && total < COUNT, kind + " found " + total);
      assertEquals(total, search.run(SearchMode.TEXTS_AND_TOTAL));
    }
  }
}
