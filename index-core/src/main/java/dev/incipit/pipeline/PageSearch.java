package dev.incipit.pipeline;

import dev.incipit.compile.FilterCompiler;
import dev.incipit.compile.LongTexts;
import dev.incipit.compile.Plan;
import dev.incipit.compile.QueryAnalyzer;
import dev.incipit.compile.QueryCompiler;
import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.engine.Deadline;
import dev.incipit.engine.EngineRequest;
import dev.incipit.engine.EngineResponse;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.SearchTasks;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.pipeline.advice.QueryAdvisor;
import dev.incipit.pipeline.advice.ScoreExplainer;
import dev.incipit.pipeline.facet.FacetsBuilder;
import dev.incipit.pipeline.highlight.AnalyzedPaper;
import dev.incipit.pipeline.highlight.Highlighter;
import dev.incipit.search.Advice;
import dev.incipit.search.FacetField;
import dev.incipit.search.Facets;
import dev.incipit.search.Highlights;
import dev.incipit.search.Hit;
import dev.incipit.search.IndexStats;
import dev.incipit.search.MeaningReport;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import dev.incipit.semantic.ScoreFusion;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;

/**
 * Makes the page of one request. Its words are analyzed once: plans, order, marks, explanations and
 * advice read the same clauses. Once the matches are known, hits, advice and counts are made side
 * by side. Not thread-safe.
 */
final class PageSearch {
  /** Nobody waits longer for what is only told beside the hits. */
  private static final Duration MOST_ADVICE = Duration.ofSeconds(5);

  private final IndexSnapshot snapshot;
  private final SearchRequest request;

  /** The request for the words that are searched, if those of a text are too many. */
  private final SearchRequest searched;

  private final Deadline deadline;
  private final QueryCompiler compiler;
  private final FilterCompiler filters;
  private final Asker asker;
  private final long started = System.nanoTime();

  /** Asks what a search means, once it is known how it is ordered. */
  interface Asker {
    QuestionMeaning ask(SearchRequest request, Sort sort);
  }

  PageSearch(
      IndexSnapshot snapshot,
      SearchRequest request,
      Deadline deadline,
      QueryAnalyzer analyzer,
      Asker asker)
      throws IOException {
    this.snapshot = snapshot;
    this.request = request;
    this.searched = request.withQuery(new LongTexts(snapshot, analyzer).searched(request.query()));
    this.deadline = deadline;
    this.compiler = new QueryCompiler(snapshot, analyzer, request.filters().asOf());
    this.filters = new FilterCompiler(request.filters(), snapshot.settings());
    this.asker = asker;
  }

  /**
   * What a way found.
   *
   * @param ranked the hits from the front on if the page begins among the first, else from there on
   * @param first where the page begins among them
   * @param window whether they begin at the front for the sake of their meaning
   */
  private record Answer(
      Plan plan,
      EngineResponse response,
      List<QuestionMeaning.Ranked> ranked,
      int first,
      boolean window) {
    List<QuestionMeaning.Ranked> shown(int size) {
      int from = Math.min(first, ranked.size());
      return ranked.subList(from, Math.min(from + size, ranked.size()));
    }
  }

  SearchPage page() throws IOException {
    List<Plan> ways = Plan.ways(compiler, searched);
    boolean ranks = ways.getFirst().ranks();
    Sort sort = Orders.meant(request, ranks);
    QuestionMeaning meaning = asker.ask(request, sort);
    Cursor.Place place =
        request.cursor() == null
            ? Cursor.Place.FIRST
            : Cursor.read(request.cursor(), request, sort, meaning.stamped(snapshot.stats()));
    Optional<Facets> known = snapshot.facetCache().find(request);
    List<EngineRequest.FacetRequest> facetRequests =
        known.isPresent() ? List.of() : FacetsBuilder.requests(request, snapshot.settings());
    Answer answer = answer(ways, sort, meaning, place, facetRequests);
    Plan plan = answer.plan();
    EngineResponse response = answer.response();
    List<QuestionMeaning.Ranked> shown = answer.shown(request.size());

    FutureTask<List<Hit>> hits = new FutureTask<>(() -> hits(plan, sort, shown));
    FutureTask<Advice> advice = new FutureTask<>(() -> advice(plan, response.total()));
    List<FutureTask<Map<String, Map<String, Long>>>> counts =
        response.counts().stream().map(FutureTask::new).toList();
    List<FutureTask<?>> parts = new ArrayList<>(List.of(hits, advice));
    parts.addAll(counts);
    snapshot.tasks().share(parts);

    Facets facets = known.isPresent() ? known.get() : facets(plan, counts, ranks);
    boolean partial = response.partial() || deadline.passed();
    boolean more = answer.ranked().size() > answer.first() + shown.size() && !shown.isEmpty();
    IndexStats stats = meaning.stamped(response.stats());
    List<Hit> related = related(answer, meaning);
    // What was not found yet could come before the place where this page ends.
    String next = more && !partial ? next(answer, sort, stats, shown.size()) : null;
    return new SearchPage(
        request,
        response.total(),
        plan.matching(),
        SearchTasks.result(hits),
        facets,
        next,
        partial ? Advice.NONE : SearchTasks.result(advice),
        new MeaningReport(meaning.ordered(), related, meaning.hindrance()),
        partial,
        Duration.ofNanos(System.nanoTime() - started),
        stats);
  }

  /** Among the first hits by rank, behind them by the last hit that the words found. */
  private String next(Answer answer, Sort sort, IndexStats stats, int size) {
    int end = answer.first() + size;
    return answer.window() && end < ScoreFusion.DEPTH
        ? Cursor.behind(request, sort, stats, end)
        : Cursor.after(request, sort, stats, answer.response().found().get(end - 1));
  }

  private List<Hit> related(Answer answer, QuestionMeaning meaning) throws IOException {
    if (!meaning.wantsMore() || deadline.shouldExit()) {
      return List.of();
    }
    List<String> first =
        answer.response().found().stream()
            .limit(ScoreFusion.DEPTH)
            .map(EngineResponse.Found::id)
            .toList();
    Highlighter highlighter = new Highlighter(answer.plan().clauses());
    List<Hit> hits = new ArrayList<>();
    for (RelatedPapers.Related related :
        new RelatedPapers(snapshot, compiler, filters, searched.query())
            .nearest(meaning::nearest, first)) {
      AnnouncedPaper paper = related.found().paper();
      Highlights highlights =
          request.highlight() ? highlighter.of(new AnalyzedPaper(paper)) : Highlights.NONE;
      hits.add(new Hit(paper, Math.max(0, related.similarity()), highlights, null));
    }
    return hits;
  }

  /** What the first way finds that finds enough. */
  private Answer answer(
      List<Plan> ways,
      Sort sort,
      QuestionMeaning meaning,
      Cursor.Place place,
      List<EngineRequest.FacetRequest> facets)
      throws IOException {
    // What filters leave must not change what a query means; without, the search itself tells.
    List<Plan> tried = filters.any() ? List.of(Plan.chosen(snapshot, ways)) : ways;
    for (int i = 0; ; i++) {
      Plan plan = tried.get(i);
      Clause query = filters.narrowByOthers(plan.ranked(snapshot, request));
      int first = place.rank() + (request.page() - 1) * request.size();
      boolean reordered =
          place.after() == null
              && first < ScoreFusion.DEPTH
              && meaning.orders(plan, snapshot.papers());
      boolean window = reordered || meaning.wantsMore();
      EngineResponse response =
          snapshot.search(
              new EngineRequest(
                  query,
                  filters.named(),
                  Orders.of(sort, request.filters().asOf()),
                  place.after(),
                  window ? 0 : first,
                  window
                      ? Math.max(ScoreFusion.DEPTH, first + request.size()) + 1
                      : request.size() + 1,
                  sort != Sort.RELEVANCE,
                  facets));
      if (i == tried.size() - 1 || response.total() >= plan.minHits()) {
        List<EngineResponse.Found> found = response.found();
        return new Answer(
            plan,
            response,
            reordered ? meaning.ranked(found, plan) : QuestionMeaning.unchanged(found),
            window ? first : 0,
            window);
      }
    }
  }

  private List<Hit> hits(Plan plan, Sort sort, List<QuestionMeaning.Ranked> shown)
      throws IOException {
    Highlighter highlighter = new Highlighter(plan.clauses());
    ScoreExplainer explainer =
        request.explain() && sort == Sort.RELEVANCE
            ? new ScoreExplainer(
                snapshot,
                plan.ranked(snapshot, request),
                shown.stream().map(QuestionMeaning.Ranked::found).toList())
            : null;
    List<Hit> hits = new ArrayList<>();
    for (QuestionMeaning.Ranked ranked : shown) {
      AnalyzedPaper paper = new AnalyzedPaper(ranked.found().paper());
      Highlights highlights = request.highlight() ? highlighter.of(paper) : Highlights.NONE;
      hits.add(
          new Hit(
              paper.entry(),
              ranked.score(),
              highlights,
              explainer == null ? null : ranked.explained(explainer.of(hits.size(), paper))));
    }
    return hits;
  }

  private Advice advice(Plan plan, long total) throws IOException {
    if (!request.advice() || deadline.shouldExit()) {
      return Advice.NONE;
    }
    Deadline budget = deadline.within(MOST_ADVICE);
    Advice advice =
        new QueryAdvisor(snapshot.until(budget), searched, compiler, budget)
            .of(total, plan.matching());
    // Numbers that were not counted to the end would mislead.
    return budget.passed() ? Advice.NONE : advice;
  }

  /** The counts, remembered for who asks again; none if they were not asked for. */
  private Facets facets(
      Plan plan, List<FutureTask<Map<String, Map<String, Long>>>> parts, boolean ranks)
      throws IOException {
    if (request.facets().isEmpty()) {
      return Facets.NONE;
    }
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (FutureTask<Map<String, Map<String, Long>>> part : parts) {
      counts.putAll(SearchTasks.result(part));
    }
    LocalDate asOf = request.filters().asOf();
    if (asOf != null && request.facets().contains(FacetField.TYPE)) {
      counts.put(Schema.TYPE, typesUntil(plan, asOf));
    }
    Facets facets = new FacetsBuilder(request, snapshot, counts).count();
    if (!ranks && !deadline.shouldExit()) {
      snapshot.facetCache().remember(request, facets);
    }
    return facets;
  }

  private Map<String, Long> typesUntil(Plan plan, LocalDate day) throws IOException {
    Clause matches = filters.narrowExcept(FacetField.TYPE, plan.query());
    Map<String, Long> counts = new HashMap<>();
    for (AnnouncementType type : AnnouncementType.values()) {
      Clause those = matches.narrowed(List.of(FilterCompiler.announced(type, day)), List.of());
      counts.put(type.code(), deadline.shouldExit() ? 0 : snapshot.count(those));
    }
    return counts;
  }
}
