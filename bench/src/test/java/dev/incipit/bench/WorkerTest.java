package dev.incipit.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.incipit.bench.corpus.Corpus;
import dev.incipit.bench.corpus.Layout;
import dev.incipit.bench.engine.BenchQuery;
import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.engine.QueryKind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkerTest {
  private static final int COUNT = 200;
  private static final List<BenchQuery> QUERIES =
      List.of(
          new BenchQuery(QueryKind.WORD, List.of("quantum")),
          new BenchQuery(QueryKind.WORD, List.of("qqqq")),
          new BenchQuery(QueryKind.QUESTION, List.of("how", "to", "measure")));

  @TempDir private Path folder = Path.of("");

  private static Answer answer(Object... task) throws IOException, SQLException {
    List<String> words = List.of(task).stream().map(Object::toString).toList();
    return new ObjectMapper().readValue(Worker.answer(words), Answer.class);
  }

  private static double figure(Map<String, Double> figures, String name) {
    return Objects.requireNonNull(figures.get(name), name);
  }

  private static int asked(Answer answer, String way) {
    return Objects.requireNonNull(answer.timings().get(way), way).nanos().size();
  }

  @Test
  void whatIsLoadedIsSearchedAndServed() throws IOException, SQLException {
    Path index = folder.resolve("index");
    Path corpus = Corpus.named("generated:" + COUNT, folder).file();
    Path queries = folder.resolve("queries.tsv");
    BenchQuery.writeAll(queries, QUERIES);
    Map<String, Double> loaded = answer("load", "INCIPIT", index, corpus, 2, 0).figures();
    assertEquals(COUNT, (int) figure(loaded, "papers"));
    assertTrue(
        figure(loaded, "seconds") > 0 && figure(loaded, "index_mb") > 0.1, loaded.toString());

    Answer searched = answer("search", "INCIPIT", index, queries, 2, 0);
    assertEquals(Set.of("texts_and_total", "facets", "page"), searched.timings().keySet());
    assertEquals(QUERIES.size(), searched.answers().size());
    List<QueryKind> kinds = QUERIES.stream().map(BenchQuery::kind).toList();
    Map<String, Double> figures = searched.byKind(kinds, kind -> kind != QueryKind.QUESTION);
    assertEquals(1, (int) figure(figures, "page.without_hits"));
    assertTrue(figure(figures, "page.p99") >= figure(figures, "page.p50"), figures.toString());
    assertTrue(figure(figures, "heap_mb") > 1, figures.toString());

    Answer served = answer("serve", "INCIPIT", index, queries, 2, 0);
    assertEquals(0, asked(served, "html_all_clients") % (2 * QUERIES.size()));
    assertTrue(figure(served.byKind(kinds, kind -> true), "html.mean") > 0);
  }

  @Test
  void engineTakesOnlyTheQueriesThatItAnswers() throws IOException, SQLException {
    Path index = folder.resolve("index");
    Path queries = folder.resolve("queries.tsv");
    BenchQuery.writeAll(queries, QUERIES);
    answer("load", "LUCENE", index, Corpus.named("generated:" + COUNT, folder).file(), 2, 0);
    Answer searched = answer("search", "LUCENE", index, queries, 2, 0);
    assertEquals(EngineKind.LUCENE.modes().size(), searched.timings().size());
    assertEquals(0, asked(searched, "top") % 2);
    assertEquals(List.of(), searched.answers());
  }

  static List<Layout> layouts() {
    return Layout.all();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void everyEntryThatIsWrittenIsRead(Layout layout) throws IOException, SQLException {
    layout.write(folder, 40);
    Answer read = answer("read", "INCIPIT", folder, layout.format().name(), 2, 0);
    assertEquals(40, (int) figure(read.figures(), "papers"));
  }
}
