package dev.incipit.lucene.search;

import dev.incipit.lucene.advice.QueryAdvisor;
import dev.incipit.lucene.facet.EmbeddedFacetCounts;
import dev.incipit.lucene.facet.FacetsBuilder;
import dev.incipit.lucene.lookup.Deadline;
import dev.incipit.lucene.lookup.SearchTasks;
import dev.incipit.lucene.query.Plan;
import dev.incipit.lucene.reader.LuceneSnapshot;
import dev.incipit.search.Advice;
import dev.incipit.search.Facets;
import dev.incipit.search.Hit;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.apache.lucene.search.ScoreDoc;

/**
 * The parts of a page that can be made apart from each other once its matches are known: they are
 * told, shared with idle processors, and asked for. Not thread-safe.
 */
final class PageTasks {
  private final LuceneSnapshot snapshot;
  private final SearchRequest request;
  private final Deadline deadline;
  private final Plan plan;
  private FutureTask<List<Hit>> hits = new FutureTask<>(List::of);
  private FutureTask<Advice> advice = new FutureTask<>(() -> Advice.NONE);
  private List<FutureTask<EmbeddedFacetCounts.Counted>> counts = List.of();

  PageTasks(LuceneSnapshot snapshot, SearchRequest request, Deadline deadline, Plan plan) {
    this.snapshot = snapshot;
    this.request = request;
    this.deadline = deadline;
    this.plan = plan;
  }

  /** The page has the papers of some documents, scored, in an order. */
  void hits(ScoreDoc[] documents, Sort sort) {
    boolean explained = request.explain() && sort == Sort.RELEVANCE;
    hits = new FutureTask<>(() -> new Hits(snapshot, request, plan).of(documents, explained));
  }

  /** The page has advice, as so many papers were found. */
  void advice(long total) {
    advice =
        new FutureTask<>(() ->
            deadline.shouldExit()
                ? Advice.NONE
                : new QueryAdvisor(snapshot, request).of(total, plan.matching()));
  }

  /** The page has counts over matches. */
  void counts(EmbeddedFacetCounts.Matches matches) throws IOException {
    counts = EmbeddedFacetCounts.parts(snapshot.facets(), request, deadline, matches);
  }

  /** Makes all parts. */
  void share() throws IOException {
    List<FutureTask<?>> parts = new ArrayList<>(List.of(hits, advice));
    parts.addAll(counts);
    SearchTasks.share(parts);
  }

  List<Hit> hits() throws IOException {
    return SearchTasks.result(hits);
  }

  /** The advice; none if it was not asked for, or too late. */
  Advice advice() throws IOException {
    return SearchTasks.result(advice);
  }

  /** The counts, remembered for who asks again; none if they were not asked for. */
  Facets facets() throws IOException {
    if (counts.isEmpty()) {
      return Facets.NONE;
    }
    Facets facets = new FacetsBuilder(request, EmbeddedFacetCounts.of(counts)).count();
    if (!deadline.shouldExit()) {
      snapshot.cache().remember(request, facets);
    }
    return facets;
  }
}
