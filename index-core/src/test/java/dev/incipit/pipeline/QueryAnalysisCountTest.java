package dev.incipit.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.analysis.NameScanner;
import dev.incipit.analysis.Token;
import dev.incipit.analysis.WordScanner;
import dev.incipit.compile.QueryAnalyzer;
import dev.incipit.engine.PaperUpdate;
import dev.incipit.lucene.store.IndexStore;
import dev.incipit.query.QueryParser;
import dev.incipit.search.FacetField;
import dev.incipit.search.SearchRequest;
import dev.incipit.semantic.VectorView;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts how often the words of a search are analyzed, whatever is made of the page. */
class QueryAnalysisCountTest {
  private final IndexStore store = IndexStore.inMemory();
  private final Map<String, Integer> scans = new ConcurrentHashMap<>();
  private final SearchService service =
      new SearchService(
          store,
          System::nanoTime,
          () ->
              new QueryAnalyzer(
                  counted("words: ", WordScanner::scan), counted("name: ", NameScanner::scan)),
          null,
          snapshot -> VectorView.NONE);

  private Function<String, List<Token>> counted(
      String kind, Function<String, List<Token>> scanner) {
    return text -> {
      scans.merge(kind + text, 1, Integer::sum);
      return scanner.apply(text);
    };
  }

  @BeforeEach
  void index() throws IOException {
    store.writer().add(PaperUpdate.Mode.MERGE, Seed.papers());
    store.refresh();
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cache",
        "Gossip Protocols",
        "distributed consensus protocol latency",
        "how can schedulers for large language model inference save energy",
        "KV-cache \"data center\" au:\"W. Wang\" W. Wang",
        "(cache OR caches) -energy sched* protocl~1 ti:inference",
        "papers about the cache",
        "schedulr energi infrence",
        "LLM serving",
        "cat:cs.DC submitted:2026 cache quorum xyzzy",
      })
  void eachTextOfASearchIsAnalyzedOnce(String typed) throws IOException {
    service.search(
        SearchRequest.builder(QueryParser.parse(typed).query())
            .facets(EnumSet.allOf(FacetField.class))
            .explain(true)
            .advice(true)
            .highlight(true)
            .build());
    scans.forEach((text, times) -> assertEquals(1, times, text));
    String first = typed.replaceAll("^\\(|cat:\\S+ |submitted:\\S+ ", "").split(" ", -1)[0];
    assertTrue(
        scans.keySet().stream().anyMatch(text -> text.contains(first)),
        () -> first + " is among " + scans.keySet());
  }
}
