package dev.incipit.pipeline;

import dev.incipit.compile.QueryAnalyzer;
import dev.incipit.engine.Deadline;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.SnapshotSource;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.pipeline.advice.ForegroundTerms;
import dev.incipit.pipeline.advice.ListingFinder;
import dev.incipit.pipeline.advice.MoreLikeThis;
import dev.incipit.pipeline.suggest.Suggester;
import dev.incipit.search.Hit;
import dev.incipit.search.IndexStats;
import dev.incipit.search.IndexView;
import dev.incipit.search.ListingDay;
import dev.incipit.search.ListingSummary;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.SignificantTerm;
import dev.incipit.search.SimilarRequest;
import dev.incipit.search.Suggestion;
import dev.incipit.search.VectorCoverage;
import dev.incipit.semantic.QueryEncoder;
import dev.incipit.semantic.VectorView;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers what {@link dev.incipit.search.PaperIndex} is asked, from the current state of an index
 * in whatever engine. Thread-safe.
 */
public final class SearchService {
  /** How many papers tell what a search is about. */
  private static final int FOREGROUND = 200;

  private final SnapshotSource source;
  private final LongSupplier nanoTime;
  private final Supplier<QueryAnalyzer> analyzers;
  private final @Nullable QueryEncoder encoder;
  private final VectorSource vectors;

  /**
   * Searches in an index.
   *
   * @param nanoTime the clock that deadlines go by
   */
  public SearchService(SnapshotSource source, LongSupplier nanoTime) {
    this(source, nanoTime, QueryAnalyzer::new, null, snapshot -> VectorView.NONE);
  }

  /**
   * Searches in an index.
   *
   * @param nanoTime the clock that deadlines go by
   * @param encoder what made the vectors of the papers; null for an index that knows words only
   * @param vectors those vectors; not asked for without an encoder
   */
  public SearchService(
      SnapshotSource source,
      LongSupplier nanoTime,
      @Nullable QueryEncoder encoder,
      VectorSource vectors) {
    this(source, nanoTime, QueryAnalyzer::new, encoder, vectors);
  }

  /**
   * Searches in an index with analyzers of one's own.
   *
   * @param analyzers gives one for each search
   */
  SearchService(
      SnapshotSource source,
      LongSupplier nanoTime,
      Supplier<QueryAnalyzer> analyzers,
      @Nullable QueryEncoder encoder,
      VectorSource vectors) {
    this.source = source;
    this.nanoTime = nanoTime;
    this.analyzers = analyzers;
    this.encoder = encoder;
    this.vectors = vectors;
  }

  private interface Question<T> {
    T answer(IndexSnapshot snapshot) throws IOException;
  }

  private <T> T ask(Question<T> question) throws IOException {
    IndexSnapshot snapshot = source.acquire();
    try {
      return question.answer(snapshot);
    } finally {
      source.release(snapshot);
    }
  }

  /** See {@link dev.incipit.search.PaperIndex#stats}. */
  public IndexStats stats() throws IOException {
    return ask(snapshot ->
        encoder == null
            ? snapshot.stats()
            : QuestionMeaning.stamped(snapshot.stats(), vectors.of(snapshot)));
  }

  /** See {@link dev.incipit.search.PaperIndex#vectorCoverage}. */
  public Optional<VectorCoverage> vectorCoverage() throws IOException {
    if (encoder == null) {
      return Optional.empty();
    }
    return Optional.of(
        ask(snapshot ->
            new VectorCoverage(encoder.model(), vectors.of(snapshot).size(), snapshot.papers())));
  }

  /** See {@link dev.incipit.search.PaperIndex#listing}. */
  public Optional<ListingDay> listing(String list, LocalDate day) throws IOException {
    return ask(snapshot -> new ListingFinder(snapshot).listing(list, day));
  }

  /** See {@link dev.incipit.search.PaperIndex#listings}. */
  public List<ListingSummary> listings(String list, int limit) throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be 1 or more, was " + limit);
    }
    return ask(snapshot -> new ListingFinder(snapshot).listings(list, limit));
  }

  /** See {@link dev.incipit.search.PaperIndex#find}. */
  public Optional<AnnouncedPaper> find(PaperId id) throws IOException {
    return ask(snapshot -> snapshot.find(id));
  }

  /** See {@link dev.incipit.search.PaperIndex#similar}. */
  public List<Hit> similar(SimilarRequest request) throws IOException {
    return ask(snapshot ->
        new MoreLikeThis(
                snapshot, encoder == null ? VectorView.NONE : vectors.of(snapshot), encoder)
            .to(request));
  }

  /** See {@link dev.incipit.search.PaperIndex#suggest}. */
  public List<Suggestion> suggest(String begun, int limit) throws IOException {
    requireLimit(limit);
    return ask(snapshot -> Suggester.of(snapshot, begun, limit));
  }

  /** See {@link dev.incipit.search.PaperIndex#significantTerms}. */
  public List<SignificantTerm> significantTerms(SearchRequest request, int limit)
      throws IOException {
    requireLimit(limit);
    return ask(snapshot -> {
      ForegroundTerms terms = new ForegroundTerms(snapshot, request.query().toString());
      PinnedVectors pinned = new PinnedVectors(snapshot);
      for (int page = 1; page <= FOREGROUND / SearchRequest.MAX_SIZE; page++) {
        SearchRequest papers =
            SearchRequest.builder(request.query())
                .filters(request.filters())
                .sort(request.sort())
                .matching(request.matching())
                .prefer(request.prefer())
                .meaning(request.meaning())
                .deadline(request.deadline())
                .facets(Set.of())
                .highlight(false)
                .size(SearchRequest.MAX_SIZE)
                .page(page)
                .build();
        search(snapshot, papers, pinned).hits().forEach(hit -> terms.add(hit.paper()));
      }
      return terms.best(limit);
    });
  }

  private static void requireLimit(int limit) {
    if (limit < 1 || limit > SearchRequest.MAX_SIZE) {
      throw new IllegalArgumentException(
          "limit must be 1.." + SearchRequest.MAX_SIZE + ", was " + limit);
    }
  }

  /** See {@link dev.incipit.search.PaperIndex#search}. */
  public SearchPage search(SearchRequest request) throws IOException {
    return ask(snapshot -> search(snapshot, request, new PinnedVectors(snapshot)));
  }

  /** The vectors as they are when first asked for. */
  private final class PinnedVectors implements QuestionMeaning.Vectors {
    private final IndexSnapshot snapshot;
    private @Nullable VectorView pinned;

    PinnedVectors(IndexSnapshot snapshot) {
      this.snapshot = snapshot;
    }

    @Override
    public synchronized VectorView get() throws IOException {
      if (pinned == null) {
        pinned = vectors.of(snapshot);
      }
      return pinned;
    }
  }

  private SearchPage search(IndexSnapshot snapshot, SearchRequest request, PinnedVectors pinned)
      throws IOException {
    Deadline deadline = new Deadline(request.deadline(), nanoTime);
    IndexSnapshot bounded = request.deadline() == null ? snapshot : snapshot.until(deadline);
    return new PageSearch(
            bounded,
            request,
            deadline,
            analyzers.get(),
            (asked, sort) -> new QuestionMeaning(asked, sort, encoder, pinned))
        .page();
  }

  /** See {@link dev.incipit.search.PaperIndex#view}. */
  public IndexView view() throws IOException {
    return new View(source.pin());
  }

  private final class View implements IndexView {
    private final IndexSnapshot snapshot;
    private final PinnedVectors pinned;
    private final PaperMemo papers = new PaperMemo();
    private final AtomicBoolean closed = new AtomicBoolean();

    View(IndexSnapshot snapshot) {
      this.snapshot = snapshot;
      this.pinned = new PinnedVectors(snapshot);
    }

    private void requireOpen() {
      if (closed.get()) {
        throw new IllegalStateException("this view is closed");
      }
    }

    @Override
    public SearchPage search(SearchRequest request) throws IOException {
      requireOpen();
      return SearchService.this.search(snapshot, request, pinned);
    }

    @Override
    public List<Hit> scan(SearchRequest request, Predicate<AnnouncedPaper> wanted)
        throws IOException {
      requireOpen();
      return new SearchScan(snapshot, request, analyzers.get(), papers).hits(wanted);
    }

    @Override
    public IndexSettings settings() {
      return snapshot.settings();
    }

    @Override
    public void close() throws IOException {
      if (!closed.getAndSet(true)) {
        source.release(snapshot);
      }
    }
  }
}
