package dev.incipit.pipeline;

import dev.incipit.compile.FilterCompiler;
import dev.incipit.compile.Plan;
import dev.incipit.compile.QueryAnalyzer;
import dev.incipit.compile.QueryCompiler;
import dev.incipit.engine.Clause;
import dev.incipit.engine.Deadline;
import dev.incipit.engine.EngineRequest;
import dev.incipit.engine.EngineResponse;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.SearchTasks;
import dev.incipit.pipeline.advice.QueryAdvisor;
import dev.incipit.pipeline.advice.ScoreExplainer;
import dev.incipit.pipeline.facet.FacetsBuilder;
import dev.incipit.pipeline.highlight.Highlighter;
import dev.incipit.search.Advice;
import dev.incipit.search.Facets;
import dev.incipit.search.Highlights;
import dev.incipit.search.Hit;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Makes the page of one request. Its words are analyzed once: plans, order, marks, explanations and
 * advice read the same clauses. Once the matches are known, hits, advice and counts are made side
 * by side. Not thread-safe.
 */
final class PageSearch {
  private final IndexSnapshot snapshot;
  private final SearchRequest request;
  private final Deadline deadline;
  private final QueryCompiler compiler;
  private final FilterCompiler filters;
  private final long started = System.nanoTime();

  PageSearch(
      IndexSnapshot snapshot, SearchRequest request, Deadline deadline, QueryAnalyzer analyzer) {
    this.snapshot = snapshot;
    this.request = request;
    this.deadline = deadline;
    this.compiler = new QueryCompiler(snapshot, analyzer);
    this.filters = new FilterCompiler(request.filters());
  }

  private record Answer(Plan plan, EngineResponse response) {}

  SearchPage page() throws IOException {
    List<Plan> ways = Plan.ways(compiler, request);
    boolean ranks = ways.getFirst().ranks();
    Sort sort = Orders.meant(request, ranks);
    EngineRequest.After after =
        request.cursor() == null
            ? null
            : Cursor.read(request.cursor(), request, sort, snapshot.stats());
    Optional<Facets> known = snapshot.facetCache().find(request);
    List<EngineRequest.FacetRequest> facetRequests =
        known.isPresent() ? List.of() : FacetsBuilder.requests(request);
    Answer answer = answer(ways, sort, after, facetRequests);
    Plan plan = answer.plan();
    EngineResponse response = answer.response();
    List<EngineResponse.Found> found = response.found();
    List<EngineResponse.Found> shown = found.subList(0, Math.min(request.size(), found.size()));

    FutureTask<List<Hit>> hits = new FutureTask<>(() -> hits(plan, sort, shown));
    FutureTask<Advice> advice = new FutureTask<>(() -> advice(plan, response.total()));
    List<FutureTask<Map<String, Map<String, Long>>>> counts =
        response.counts().stream().map(FutureTask::new).toList();
    List<FutureTask<?>> parts = new ArrayList<>(List.of(hits, advice));
    parts.addAll(counts);
    snapshot.tasks().share(parts);

    Facets facets = known.isPresent() ? known.get() : facets(counts, ranks);
    boolean partial = response.partial() || deadline.passed();
    boolean more = found.size() > request.size() && !shown.isEmpty();
    // What was not found yet could come before the place where this page ends.
    String next =
        more && !partial ? Cursor.after(request, sort, response.stats(), shown.getLast()) : null;
    return new SearchPage(
        request,
        response.total(),
        plan.matching(),
        SearchTasks.result(hits),
        facets,
        next,
        partial ? Advice.NONE : SearchTasks.result(advice),
        partial,
        Duration.ofNanos(System.nanoTime() - started),
        response.stats());
  }

  /** What the first way finds that finds enough. */
  private Answer answer(
      List<Plan> ways,
      Sort sort,
      EngineRequest.@Nullable After after,
      List<EngineRequest.FacetRequest> facets)
      throws IOException {
    // What filters leave must not change what a query means; without, the search itself tells.
    List<Plan> tried = filters.any() ? List.of(Plan.chosen(snapshot, ways)) : ways;
    for (int i = 0; ; i++) {
      Plan plan = tried.get(i);
      Clause query = filters.narrowByOthers(plan.ranked(snapshot, request));
      EngineResponse response =
          snapshot.search(
              new EngineRequest(
                  query,
                  filters.named(),
                  Orders.of(sort),
                  after,
                  (request.page() - 1) * request.size(),
                  request.size() + 1,
                  sort != Sort.RELEVANCE,
                  facets));
      if (i == tried.size() - 1 || response.total() >= plan.minHits()) {
        return new Answer(plan, response);
      }
    }
  }

  private List<Hit> hits(Plan plan, Sort sort, List<EngineResponse.Found> shown)
      throws IOException {
    Highlighter highlighter = new Highlighter(plan.clauses());
    ScoreExplainer explainer =
        request.explain() && sort == Sort.RELEVANCE
            ? new ScoreExplainer(snapshot, plan, shown)
            : null;
    List<Hit> hits = new ArrayList<>();
    for (EngineResponse.Found found : shown) {
      var paper = found.paper();
      Highlights highlights = request.highlight() ? highlighter.of(paper.paper()) : Highlights.NONE;
      hits.add(
          new Hit(
              paper,
              found.score(),
              highlights,
              explainer == null ? null : explainer.of(hits.size(), paper)));
    }
    return hits;
  }

  private Advice advice(Plan plan, long total) throws IOException {
    return !request.advice() || deadline.shouldExit()
        ? Advice.NONE
        : new QueryAdvisor(snapshot, request, compiler).of(total, plan.matching());
  }

  /** The counts, remembered for who asks again; none if they were not asked for. */
  private Facets facets(List<FutureTask<Map<String, Map<String, Long>>>> parts, boolean ranks)
      throws IOException {
    if (request.facets().isEmpty()) {
      return Facets.NONE;
    }
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (FutureTask<Map<String, Map<String, Long>>> part : parts) {
      counts.putAll(SearchTasks.result(part));
    }
    Facets facets = new FacetsBuilder(request, snapshot, counts).count();
    if (!ranks && !deadline.shouldExit()) {
      snapshot.facetCache().remember(request, facets);
    }
    return facets;
  }
}
