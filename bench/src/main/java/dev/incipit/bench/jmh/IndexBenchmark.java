package dev.incipit.bench.jmh;

import dev.incipit.bench.corpus.PaperGenerator;
import dev.incipit.bench.engine.BenchQuery;
import dev.incipit.bench.engine.QuerySampler;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.query.Query;
import dev.incipit.query.QueryParser;
import dev.incipit.search.AddReport;
import dev.incipit.search.FacetField;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * An index in memory. What facets and highlights cost is what a search takes longer with them; what
 * analysis costs is nearly all of adding.
 */
@State(Scope.Thread)
public class IndexBenchmark {
  private static final int COUNT = 20_000;
  private static final int BATCH = 100;

  private final List<AnnouncedPaper> papers = new PaperGenerator(COUNT, 1).papers().toList();
  private final List<Query> queries =
      QuerySampler.sample(papers, 1).stream()
          .map(BenchQuery::text)
          .map(text -> QueryParser.parse(text).query())
          .toList();
  private final PaperIndex index = LuceneIndex.inMemory();
  private int next;

  /** Fills the index. */
  @Setup
  public void fill() throws IOException {
    index.add(papers);
    index.refresh();
  }

  private SearchPage search(Set<FacetField> facets, boolean highlight) throws IOException {
    next = (next + 1) % queries.size();
    return index.search(
        SearchRequest.builder(queries.get(next)).facets(facets).highlight(highlight).build());
  }

  /** A search alone. */
  @Benchmark
  public SearchPage search() throws IOException {
    return search(Set.of(), false);
  }

  /** With counts by every facet. */
  @Benchmark
  public SearchPage searchWithFacets() throws IOException {
    return search(FacetField.USUAL, false);
  }

  /** With highlights. */
  @Benchmark
  public SearchPage searchWithHighlights() throws IOException {
    return search(Set.of(), true);
  }

  /** A hundred papers into an empty index: tokenizing, and all that is derived from them. */
  @Benchmark
  public AddReport addHundred() throws IOException {
    next = (next + BATCH) % (COUNT - BATCH);
    try (PaperIndex fresh = LuceneIndex.inMemory()) {
      return fresh.add(papers.subList(next, next + BATCH));
    }
  }
}
