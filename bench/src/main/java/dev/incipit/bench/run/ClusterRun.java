package dev.incipit.bench.run;

import dev.incipit.bench.corpus.Corpus;
import dev.incipit.bench.engine.IncipitEngine;
import dev.incipit.bench.query.BenchQuery;
import dev.incipit.query.QueryParser;
import dev.incipit.search.FacetField;
import dev.incipit.search.IndexStats;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Loads the same papers into two indexes and asks both the same queries in turn: pages as the web
 * shows them, ten papers with highlights and all counts.
 */
public final class ClusterRun {

  /**
   * What loading took.
   *
   * @param seconds by the clock, until the papers were durable
   * @param stats the index afterwards
   */
  public record Load(double seconds, IndexStats stats) {}

  /**
   * What was found.
   *
   * @param embedded what loading the first index took
   * @param cluster what loading the second took
   * @param comparisons a query each
   */
  public record Result(Load embedded, Load cluster, List<Comparison> comparisons) {

    /** Copies the comparisons. */
    public Result {
      comparisons = List.copyOf(comparisons);
    }
  }

  private final PaperIndex embedded;
  private final PaperIndex cluster;
  private final Consumer<String> progress;

  /**
   * A run that tells of each step.
   *
   * @throws IllegalArgumentException if an index has papers
   */
  public ClusterRun(PaperIndex embedded, PaperIndex cluster, Consumer<String> progress)
      throws IOException {
    this.embedded = embedded;
    this.cluster = cluster;
    this.progress = progress;
    if (embedded.stats().papers() > 0 || cluster.stats().papers() > 0) {
      throw new IllegalArgumentException(
          "the index to load has papers already; name one that is not there yet");
    }
  }

  /**
   * Measures.
   *
   * @param rounds how often each query is timed, after a first time that is not
   */
  public Result measure(Corpus corpus, List<BenchQuery> queries, int rounds) throws IOException {
    Load first = load(embedded, corpus, "embedded");
    Load second = load(cluster, corpus, "cluster");
    List<Comparison> comparisons = new ArrayList<>();
    for (BenchQuery query : queries) {
      comparisons.add(compare(query, rounds));
    }
    progress.accept("compared %,d queries".formatted(comparisons.size()));
    return new Result(first, second, comparisons);
  }

  private Load load(PaperIndex index, Corpus corpus, String name) throws IOException {
    long start = System.nanoTime();
    long papers = IncipitEngine.load(corpus.file(), index);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (papers != corpus.papers()) {
      throw new IOException(
          "%s holds %,d papers of %,d that were loaded".formatted(name, papers, corpus.papers()));
    }
    progress.accept("loaded, %s: %,d papers in %.1f s".formatted(name, papers, seconds));
    return new Load(seconds, index.stats());
  }

  private Comparison compare(BenchQuery query, int rounds) throws IOException {
    SearchRequest request =
        SearchRequest.builder(QueryParser.parse(query.text()).query())
            .facets(EnumSet.allOf(FacetField.class))
            .build();
    SearchPage first = embedded.search(request);
    SearchPage second = cluster.search(request);
    List<Double> embeddedMillis = new ArrayList<>();
    List<Double> clusterMillis = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      embeddedMillis.add(millis(embedded, request));
      clusterMillis.add(millis(cluster, request));
    }
    return new Comparison(query, first, second, embeddedMillis, clusterMillis);
  }

  private static double millis(PaperIndex index, SearchRequest request) throws IOException {
    long start = System.nanoTime();
    index.search(request);
    return (System.nanoTime() - start) / 1e6;
  }
}
