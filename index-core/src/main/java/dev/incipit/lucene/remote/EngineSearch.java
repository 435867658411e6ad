package dev.incipit.lucene.remote;

import dev.incipit.engine.Clause;
import dev.incipit.engine.Engine;
import dev.incipit.engine.EngineRequest;
import dev.incipit.engine.EngineResponse;
import dev.incipit.engine.Storage;
import dev.incipit.lucene.advice.ListingFinder;
import dev.incipit.lucene.advice.MoreLikeThis;
import dev.incipit.lucene.advice.QueryAdvisor;
import dev.incipit.lucene.advice.ScoreExplainer;
import dev.incipit.lucene.document.Schema;
import dev.incipit.lucene.facet.FacetsBuilder;
import dev.incipit.lucene.lookup.Deadline;
import dev.incipit.lucene.query.FilterCompiler;
import dev.incipit.lucene.query.Plan;
import dev.incipit.lucene.query.SortFields;
import dev.incipit.lucene.search.Cursor;
import dev.incipit.lucene.search.SearchExecutor;
import dev.incipit.lucene.suggest.Suggester;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.Advice;
import dev.incipit.search.FacetField;
import dev.incipit.search.Facets;
import dev.incipit.search.Hit;
import dev.incipit.search.IndexStats;
import dev.incipit.search.ListingDay;
import dev.incipit.search.ListingSummary;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import dev.incipit.search.Suggestion;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Answers what {@link dev.incipit.search.PaperIndex} is asked, from another engine that holds the
 * papers. What a question means, in which order its parts are tried and how answers are shown is
 * the same as in the embedded index, by the same code. Thread-safe.
 */
public final class EngineSearch {
  /** The version of the fields and of the analysis that fills them. */
  public static final int SCHEMA = Schema.VERSION;

  private final Engine engine;
  private @Nullable EngineState current;

  /** Searches in an engine. */
  public EngineSearch(Engine engine) {
    this.engine = engine;
  }

  /** What was learnt of the index serves as long as its papers stay the same. */
  private synchronized EngineState state() throws IOException {
    Storage storage = engine.storage();
    if (current == null || !current.storage().equals(storage)) {
      current = new EngineState(engine, storage);
    }
    return current;
  }

  /** See {@link dev.incipit.search.PaperIndex#find}. */
  public Optional<AnnouncedPaper> find(PaperId id) throws IOException {
    return state().find(id);
  }

  /** See {@link dev.incipit.search.PaperIndex#similar}. */
  public List<Hit> similar(PaperId id, int limit) throws IOException {
    SearchExecutor.requireLimit(limit);
    return new MoreLikeThis(state()).to(id, limit);
  }

  /** See {@link dev.incipit.search.PaperIndex#suggest}. */
  public List<Suggestion> suggest(String begun, int limit) throws IOException {
    SearchExecutor.requireLimit(limit);
    return Suggester.of(state(), begun, limit);
  }

  /** See {@link dev.incipit.search.PaperIndex#listing}. */
  public Optional<ListingDay> listing(String list, LocalDate day) throws IOException {
    return new ListingFinder(state()).listing(list, day);
  }

  /** See {@link dev.incipit.search.PaperIndex#listings}. */
  public List<ListingSummary> listings(String list, int limit) throws IOException {
    SearchExecutor.requireListings(limit);
    return new ListingFinder(state()).listings(list, limit);
  }

  /** See {@link dev.incipit.search.PaperIndex#stats}. */
  public IndexStats stats() throws IOException {
    EngineState state = state();
    return state.stats(state.papers());
  }

  /** See {@link dev.incipit.search.PaperIndex#search}. */
  public SearchPage search(SearchRequest request) throws IOException {
    long started = System.nanoTime();
    Deadline deadline = new Deadline(request.deadline(), System::nanoTime);
    EngineState state = state();
    Plan plan = Plan.chosen(state, Plan.ways(state, request));
    Sort sort = SortFields.meant(request);
    FieldDoc after = request.cursor() == null ? null : Cursor.read(request.cursor(), request, sort);
    EngineResponse response =
        deadline.shouldExit()
            ? EngineResponse.nothing(state.papers())
            : engine.search(question(state, request, plan, sort, after, deadline.left()));
    boolean partial = response.partial();
    List<EngineResponse.Found> found = response.found();
    List<EngineResponse.Found> shown = found.subList(0, Math.min(request.size(), found.size()));
    boolean more = found.size() > request.size() && !shown.isEmpty();
    // What was not found yet could come before the place where this page ends.
    String next = more && !partial ? Cursor.after(request, sort, place(shown.getLast())) : null;
    Facets facets =
        request.facets().isEmpty()
            ? Facets.NONE
            : new FacetsBuilder(request, new EngineValues(response)).count();
    Advice advice =
        request.advice() && !partial
            ? new QueryAdvisor(state, request).of(response.total(), plan.matching())
            : Advice.NONE;
    List<Hit> hits = hits(state, request, plan, sort, shown);
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    return new SearchPage(
        request,
        response.total(),
        plan.matching(),
        hits,
        facets,
        next,
        advice,
        partial,
        took,
        state.stats(response.papers()));
  }

  private static EngineRequest question(
      EngineState state,
      SearchRequest request,
      Plan plan,
      Sort sort,
      @Nullable FieldDoc after,
      @Nullable Duration within)
      throws IOException {
    EngineQueries queries = state.queries();
    FilterCompiler filters = new FilterCompiler(request.filters());
    List<EngineRequest.NamedFilter> named = new ArrayList<>();
    for (FacetField field : FacetField.values()) {
      Query own = filters.of(field);
      if (own != null) {
        named.add(new EngineRequest.NamedFilter(field.code(), queries.of(own)));
      }
    }
    Clause query = queries.of(filters.narrowByOthers(plan.ranked(state, request)));
    int skipped = (request.page() - 1) * request.size();
    return new EngineRequest(
        query,
        named,
        SortFields.asData(sort),
        after == null ? null : place(after),
        skipped,
        request.size() + 1,
        sort != Sort.RELEVANCE,
        EngineValues.facets(request),
        within);
  }

  private static EngineRequest.After place(FieldDoc after) {
    return new EngineRequest.After(
        (Number) after.fields[0], ((BytesRef) after.fields[1]).utf8ToString());
  }

  private static FieldDoc place(EngineResponse.Found last) {
    Object[] fields = {last.key(), new BytesRef(last.paper().id().value())};
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
  }

  private List<Hit> hits(
      EngineState state,
      SearchRequest request,
      Plan plan,
      Sort sort,
      List<EngineResponse.Found> shown)
      throws IOException {
    List<AnnouncedPaper> papers = shown.stream().map(EngineResponse.Found::paper).toList();
    if (!request.explain() || sort != Sort.RELEVANCE || papers.isEmpty()) {
      return new EngineHits(request, plan).of(shown, null);
    }
    try (EngineScores scores = new EngineScores(engine, state, papers)) {
      ScoreExplainer explainer =
          new ScoreExplainer(scores, state.papers(), plan, plan.typed(request.query()));
      return new EngineHits(request, plan).of(shown, explainer);
    }
  }
}
