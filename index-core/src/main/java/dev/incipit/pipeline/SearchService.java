package dev.incipit.pipeline;

import dev.incipit.compile.QueryAnalyzer;
import dev.incipit.engine.Deadline;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.SnapshotSource;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
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
import dev.incipit.search.Suggestion;
import dev.incipit.search.VectorCoverage;
import dev.incipit.semantic.PaperVectors;
import dev.incipit.semantic.VectorSnapshot;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers what {@link dev.incipit.search.PaperIndex} is asked, from the current state of an index
 * in whatever engine. Thread-safe.
 */
public final class SearchService {
  private final SnapshotSource source;
  private final LongSupplier nanoTime;
  private final Supplier<QueryAnalyzer> analyzers;
  private final @Nullable PaperVectors vectors;

  /**
   * Searches in an index.
   *
   * @param nanoTime the clock that deadlines go by
   */
  public SearchService(SnapshotSource source, LongSupplier nanoTime) {
    this(source, nanoTime, QueryAnalyzer::new, null);
  }

  /**
   * Searches in an index.
   *
   * @param nanoTime the clock that deadlines go by
   * @param vectors of its papers; null for an index that knows words only
   */
  public SearchService(
      SnapshotSource source, LongSupplier nanoTime, @Nullable PaperVectors vectors) {
    this(source, nanoTime, QueryAnalyzer::new, vectors);
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
      @Nullable PaperVectors vectors) {
    this.source = source;
    this.nanoTime = nanoTime;
    this.analyzers = analyzers;
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
    IndexStats stats = ask(IndexSnapshot::stats);
    return vectors == null ? stats : QuestionMeaning.stamped(stats, vectors.current());
  }

  /** See {@link dev.incipit.search.PaperIndex#vectorCoverage}. */
  public Optional<VectorCoverage> vectorCoverage() throws IOException {
    if (vectors == null) {
      return Optional.empty();
    }
    long papers = ask(IndexSnapshot::papers);
    return Optional.of(new VectorCoverage(vectors.model(), vectors.current().size(), papers));
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
  public List<Hit> similar(PaperId id, int limit) throws IOException {
    requireLimit(limit);
    return ask(snapshot -> new MoreLikeThis(snapshot).to(id, limit));
  }

  /** See {@link dev.incipit.search.PaperIndex#suggest}. */
  public List<Suggestion> suggest(String begun, int limit) throws IOException {
    requireLimit(limit);
    return ask(snapshot -> Suggester.of(snapshot, begun, limit));
  }

  private static void requireLimit(int limit) {
    if (limit < 1 || limit > SearchRequest.MAX_SIZE) {
      throw new IllegalArgumentException(
          "limit must be 1.." + SearchRequest.MAX_SIZE + ", was " + limit);
    }
  }

  /** See {@link dev.incipit.search.PaperIndex#search}. */
  public SearchPage search(SearchRequest request) throws IOException {
    return ask(snapshot -> search(snapshot, request, new PinnedVectors()));
  }

  /** The vectors as they are when first asked for. */
  private final class PinnedVectors implements QuestionMeaning.Vectors {
    private @Nullable VectorSnapshot pinned;

    @Override
    public synchronized VectorSnapshot get() throws IOException {
      if (pinned == null) {
        pinned = Objects.requireNonNull(vectors, "asked for by an index without").current();
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
            (asked, sort) -> new QuestionMeaning(asked, sort, vectors, pinned))
        .page();
  }

  /** See {@link dev.incipit.search.PaperIndex#view}. */
  public IndexView view() throws IOException {
    return new View(source.pin());
  }

  private final class View implements IndexView {
    private final IndexSnapshot snapshot;
    private final PinnedVectors pinned = new PinnedVectors();
    private final AtomicBoolean closed = new AtomicBoolean();

    View(IndexSnapshot snapshot) {
      this.snapshot = snapshot;
    }

    @Override
    public SearchPage search(SearchRequest request) throws IOException {
      if (closed.get()) {
        throw new IllegalStateException("this view is closed");
      }
      return SearchService.this.search(snapshot, request, pinned);
    }

    @Override
    public void close() throws IOException {
      if (!closed.getAndSet(true)) {
        source.release(snapshot);
      }
    }
  }
}
