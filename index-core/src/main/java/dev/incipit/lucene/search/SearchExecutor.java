package dev.incipit.lucene.search;

import dev.incipit.lucene.advice.ListingFinder;
import dev.incipit.lucene.advice.MoreLikeThis;
import dev.incipit.lucene.lookup.Deadline;
import dev.incipit.lucene.query.FilterCompiler;
import dev.incipit.lucene.query.Plan;
import dev.incipit.lucene.query.SortFields;
import dev.incipit.lucene.reader.LuceneSnapshot;
import dev.incipit.lucene.store.IndexStore;
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
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;

/** Answers questions from the current snapshot. */
public final class SearchExecutor {
  private final IndexStore store;
  private final LongSupplier nanoTime;

  /**
   * Searches in a store.
   *
   * @param nanoTime the clock that deadlines go by
   */
  public SearchExecutor(IndexStore store, LongSupplier nanoTime) {
    this.store = store;
    this.nanoTime = nanoTime;
  }

  private interface Question<T> {
    T answer(LuceneSnapshot snapshot) throws IOException;
  }

  private <T> T ask(Question<T> question) throws IOException {
    LuceneSnapshot snapshot = store.acquire();
    try {
      return question.answer(snapshot);
    } finally {
      store.release(snapshot);
    }
  }

  public IndexStats stats() throws IOException {
    return ask(LuceneSnapshot::stats);
  }

  public Optional<ListingDay> listing(String list, LocalDate day) throws IOException {
    return ask(snapshot -> new ListingFinder(snapshot).listing(list, day));
  }

  public List<ListingSummary> listings(String list, int limit) throws IOException {
    requireListings(limit);
    return ask(snapshot -> new ListingFinder(snapshot).listings(list, limit));
  }

  public static void requireListings(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be 1 or more, was " + limit);
    }
  }

  public Optional<AnnouncedPaper> find(PaperId id) throws IOException {
    return ask(snapshot -> snapshot.find(id));
  }

  public List<Hit> similar(PaperId id, int limit) throws IOException {
    requireLimit(limit);
    return ask(snapshot -> new MoreLikeThis(snapshot).to(id, limit));
  }

  public List<Suggestion> suggest(String begun, int limit) throws IOException {
    requireLimit(limit);
    return ask(snapshot -> Suggester.of(snapshot, begun, limit));
  }

  public static void requireLimit(int limit) {
    if (limit < 1 || limit > SearchRequest.MAX_SIZE) {
      throw new IllegalArgumentException(
          "limit must be 1.." + SearchRequest.MAX_SIZE + ", was " + limit);
    }
  }

  public SearchPage search(SearchRequest request) throws IOException {
    Deadline deadline = new Deadline(request.deadline(), nanoTime);
    return ask(snapshot ->
        search(
            request.deadline() == null ? snapshot : snapshot.until(deadline), request, deadline));
  }

  private static SearchPage search(
      LuceneSnapshot snapshot, SearchRequest request, Deadline deadline) throws IOException {
    long started = System.nanoTime();
    FilterCompiler filters = new FilterCompiler(request.filters());
    Sort sort = SortFields.meant(request);
    FieldDoc after = request.cursor() == null ? null : Cursor.read(request.cursor(), request, sort);
    int skipped = (request.page() - 1) * request.size();
    int behind = skipped + request.size();
    Optional<Facets> known = snapshot.cache().find(request);
    boolean counted = !request.facets().isEmpty() && known.isEmpty();
    PlanResult answer = PlanResult.of(snapshot, request, filters, sort, after, behind + 1, counted);
    Plan plan = answer.plan();
    Query query = answer.query();
    Matches matches = answer.matches();
    List<FieldDoc> first = matches.first();
    List<FieldDoc> shown =
        first.subList(Math.min(skipped, first.size()), Math.min(behind, first.size()));
    PageTasks parts = new PageTasks(snapshot, request, deadline, plan);
    parts.hits(scored(snapshot, query, sort, shown), sort);
    if (request.advice()) {
      parts.advice(matches.total());
    }
    FacetsCollector all = matches.all();
    if (all != null) {
      parts.counts(field -> sideways(snapshot, query, filters, field, all));
    }
    parts.share();
    boolean more = first.size() > behind && !shown.isEmpty();
    Facets facets = known.isPresent() ? known.get() : parts.facets();
    boolean partial = deadline.passed();
    // What was not found yet could come before the place where this page ends.
    String next = more && !partial ? Cursor.after(request, sort, shown.getLast()) : null;
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    return new SearchPage(
        request,
        matches.total(),
        plan.matching(),
        parts.hits(),
        facets,
        next,
        partial ? Advice.NONE : parts.advice(),
        partial,
        took,
        snapshot.stats());
  }

  /** Hits with their scores, which are known already where they make the order. */
  private static ScoreDoc[] scored(
      LuceneSnapshot snapshot, Query query, Sort sort, List<FieldDoc> shown) throws IOException {
    ScoreDoc[] scored = shown.toArray(ScoreDoc[]::new);
    if (sort == Sort.RELEVANCE) {
      shown.forEach(hit -> hit.score = (Float) hit.fields[0]);
    } else {
      TopFieldCollector.populateScores(scored, snapshot.searcher(), query);
    }
    return scored;
  }

  /** The matches to count a field over: all that pass the filters of the other fields. */
  private static FacetsCollector sideways(
      LuceneSnapshot snapshot,
      Query query,
      FilterCompiler filters,
      FacetField field,
      FacetsCollector matches)
      throws IOException {
    return filters.narrows(field)
        ? snapshot
            .searcher()
            .search(filters.narrowExcept(query, field), new FacetsCollectorManager())
        : matches;
  }
}
