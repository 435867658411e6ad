package dev.incipit.pipeline;

import dev.incipit.compile.FilterCompiler;
import dev.incipit.compile.LongTexts;
import dev.incipit.compile.Plan;
import dev.incipit.compile.QueryAnalyzer;
import dev.incipit.compile.QueryCompiler;
import dev.incipit.engine.Clause;
import dev.incipit.engine.EngineRequest;
import dev.incipit.engine.EngineResponse;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.pipeline.advice.ScoreExplainer;
import dev.incipit.pipeline.highlight.AnalyzedPaper;
import dev.incipit.pipeline.highlight.Highlighter;
import dev.incipit.search.Highlights;
import dev.incipit.search.Hit;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** All hits of one search, of which only those that are wanted are marked and explained. */
final class SearchScan {
  /** So many papers are asked for at once. */
  private static final int CHUNK = 1_000;

  private final IndexSnapshot snapshot;
  private final SearchRequest request;
  private final QueryCompiler compiler;
  private final FilterCompiler filters;
  private final PaperMemo papers;

  SearchScan(
      IndexSnapshot snapshot, SearchRequest request, QueryAnalyzer analyzer, PaperMemo papers)
      throws IOException {
    this.snapshot = snapshot;
    this.request = request.withQuery(new LongTexts(snapshot, analyzer).searched(request.query()));
    this.compiler = new QueryCompiler(snapshot, analyzer, request.filters().asOf());
    this.filters = new FilterCompiler(request.filters(), snapshot.settings());
    this.papers = papers;
  }

  /** The hits that pass a test, in the order of the request. */
  List<Hit> hits(Predicate<AnnouncedPaper> wanted) throws IOException {
    List<Plan> ways = Plan.ways(compiler, request);
    Sort sort = Orders.meant(request, ways.getFirst().ranks());
    Plan plan = Plan.chosen(snapshot, ways);
    Clause ranked = plan.ranked(snapshot, request);
    Clause query = filters.narrowByOthers(ranked);
    List<Hit> hits = new ArrayList<>();
    EngineRequest.After after = null;
    List<EngineResponse.Found> found;
    do {
      EngineRequest chunk =
          new EngineRequest(
              query,
              filters.named(),
              Orders.of(sort, request.filters().asOf()),
              after,
              0,
              CHUNK,
              sort != Sort.RELEVANCE,
              List.of());
      found = snapshot.search(chunk).found();
      hits.addAll(hits(plan, ranked, sort, found, wanted));
      if (!found.isEmpty()) {
        after = new EngineRequest.After(found.getLast().key(), found.getLast().id());
      }
    } while (found.size() == CHUNK);
    return hits;
  }

  private List<Hit> hits(
      Plan plan,
      Clause ranked,
      Sort sort,
      List<EngineResponse.Found> chunk,
      Predicate<AnnouncedPaper> wanted)
      throws IOException {
    List<EngineResponse.Found> found = new ArrayList<>();
    List<AnalyzedPaper> entries = new ArrayList<>();
    for (EngineResponse.Found each : chunk) {
      AnalyzedPaper paper = papers.get(each);
      if (wanted.test(paper.entry())) {
        found.add(each);
        entries.add(paper);
      }
    }
    Highlighter highlighter = new Highlighter(plan.clauses());
    ScoreExplainer explainer =
        request.explain() && sort == Sort.RELEVANCE
            ? new ScoreExplainer(snapshot, ranked, found)
            : null;
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      AnalyzedPaper paper = entries.get(i);
      hits.add(
          new Hit(
              paper.entry(),
              found.get(i).score(),
              request.highlight() ? highlighter.of(paper) : Highlights.NONE,
              explainer == null ? null : explainer.of(i, paper)));
    }
    return hits;
  }
}
