package dev.incipit.opensearch.search;

import dev.incipit.document.AnnouncementTerms;
import dev.incipit.document.Schema;
import dev.incipit.engine.AcronymTerms;
import dev.incipit.engine.Clause;
import dev.incipit.engine.Deadline;
import dev.incipit.engine.EditDistance;
import dev.incipit.engine.EngineRequest;
import dev.incipit.engine.EngineResponse;
import dev.incipit.engine.FacetCache;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.SearchTasks;
import dev.incipit.opensearch.json.Storage;
import dev.incipit.search.IndexStats;
import dev.incipit.semantic.VectorView;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One state of an index on a cluster; keeps what it learns. Thread-safe. */
final class ClusterSnapshot implements IndexSnapshot {
  /** So many terms are looked through for those that pass a test, the most frequent ones. */
  static final int MOST_TESTED = 10_000;

  private final ClusterEngine engine;
  private final Learned learned;
  private final Deadline deadline;

  ClusterSnapshot(
      ClusterEngine engine, IndexSettings settings, Storage storage, SearchTasks tasks) {
    this(
        engine,
        new Learned(engine, settings, storage, tasks),
        new Deadline(null, System::nanoTime));
  }

  private ClusterSnapshot(ClusterEngine engine, Learned learned, Deadline deadline) {
    this.engine = engine;
    this.learned = learned;
    this.deadline = deadline;
  }

  /** What is known of a state, whoever asks in which time. */
  private static final class Learned {
    private final ClusterEngine engine;
    private final IndexSettings settings;
    private final Storage storage;
    private final SearchTasks tasks;
    private final FacetCache facetCache = new FacetCache();
    private final AcronymTerms acronyms;
    private @Nullable OptionalLong newest;
    private @Nullable List<String> newestListings;

    /** Of one paper at most: none if no paper has changed; null until it is looked up. */
    private @Nullable List<Instant> lastChange;

    private @Nullable VectorView vectors;
    private long papers = -1;

    Learned(ClusterEngine engine, IndexSettings settings, Storage storage, SearchTasks tasks) {
      this.settings = settings;
      this.engine = engine;
      this.storage = storage;
      this.tasks = tasks;
      this.acronyms = new AcronymTerms(engine.dictionary()::first);
    }

    synchronized long papers() throws IOException {
      if (papers < 0) {
        papers = engine.count(new Clause.MatchAll(), Long.MAX_VALUE);
      }
      return papers;
    }

    /** An index is asked by one program, which has one encoder. */
    synchronized VectorView vectors(String model) {
      if (vectors == null) {
        vectors = new ClusterVectors(engine, model);
      }
      return vectors;
    }

    synchronized OptionalLong newestDay() throws IOException {
      if (newest == null) {
        EngineRequest first = EngineRequest.first(new EngineRequest.Order(Schema.DATE, true));
        long day =
            engine.search(first, this::stats, null).found().stream()
                .mapToLong(found -> found.key().longValue())
                .findFirst()
                .orElse(Long.MIN_VALUE);
        newest = day == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(day);
      }
      return newest;
    }

    private synchronized @Nullable LocalDate newestListing() throws IOException {
      if (newestListings == null) {
        newestListings = List.copyOf(engine.dictionary().first(Schema.LISTED_DAY, "", 1).keySet());
      }
      return newestListings.isEmpty() ? null : AnnouncementTerms.day(newestListings.getFirst());
    }

    private synchronized @Nullable Instant lastChange() throws IOException {
      if (lastChange == null) {
        EngineRequest last = EngineRequest.first(new EngineRequest.Order(Schema.CHANGED, true));
        lastChange =
            engine.search(last, all -> stats(all, null), null).found().stream()
                .map(found -> Instant.ofEpochSecond(found.key().longValue()))
                .toList();
      }
      return lastChange.isEmpty() ? null : lastChange.getFirst();
    }

    IndexStats stats(long all) throws IOException {
      return stats(all, lastChange());
    }

    private IndexStats stats(long all, @Nullable Instant changed) throws IOException {
      return new IndexStats(
          all,
          newestListing(),
          changed,
          storage.fingerprint(),
          storage.segments(),
          storage.bytes(),
          storage.format() + ", schema " + Schema.VERSION);
    }
  }

  /** Lets a point in time go; else does nothing. */
  void release() throws IOException {
    engine.release();
  }

  VectorView vectors(String model) {
    return learned.vectors(model);
  }

  Storage storage() {
    return learned.storage;
  }

  @Override
  public IndexSnapshot until(Deadline time) {
    return new ClusterSnapshot(engine, learned, time);
  }

  @Override
  public IndexSettings settings() {
    return learned.settings;
  }

  /** Counts anew: what is remembered may be of a copy of a shard that was behind. */
  @Override
  public IndexStats stats() throws IOException {
    return learned.stats(engine.count(new Clause.MatchAll(), Long.MAX_VALUE));
  }

  @Override
  public long papers() throws IOException {
    return learned.papers();
  }

  @Override
  public Map<String, Integer> papers(String field, Collection<String> terms) throws IOException {
    return terms.isEmpty() ? Map.of() : engine.papers(field, terms);
  }

  @Override
  public Map<String, Integer> starting(String field, String start, int most) throws IOException {
    return engine.dictionary().first(field, start, most);
  }

  @Override
  public List<String> liveTerms(String field, String start, int most) throws IOException {
    return List.copyOf(starting(field, start, most).keySet());
  }

  @Override
  public Map<String, Integer> near(String field, String term, int edits, int fixed)
      throws IOException {
    return engine.dictionary().near(field, term, edits, fixed);
  }

  @Override
  public List<Completion> completions(String field, String start, Predicate<String> test, int limit)
      throws IOException {
    int most = test.equals(ANY) ? limit : MOST_TESTED;
    return passing(engine.dictionary().frequent(field, start, most), test, limit);
  }

  @Override
  public Map<String, List<Completion>> completions(
      String field, Collection<String> starts, int limit) throws IOException {
    Map<String, List<Completion>> found = new HashMap<>();
    engine
        .dictionary()
        .frequent(field, starts, limit)
        .forEach((start, terms) -> found.put(start, passing(terms, ANY, limit)));
    return found;
  }

  @Override
  public List<Completion> completionsNear(
      String field, String start, int fixed, int edits, int limit) throws IOException {
    String sure = start.substring(0, fixed);
    return passing(
        engine.dictionary().frequent(field, sure, MOST_TESTED),
        term -> EditDistance.prefixWithin(term, start, edits, fixed),
        limit);
  }

  private static List<Completion> passing(
      Map<String, Integer> terms, Predicate<String> test, int limit) {
    return terms.entrySet().stream()
        .filter(term -> test.test(term.getKey()))
        .limit(limit)
        .map(term -> new Completion(term.getKey(), term.getValue()))
        .toList();
  }

  @Override
  public long count(Clause query) throws IOException {
    return engine.count(query, Long.MAX_VALUE);
  }

  @Override
  public boolean matches(Clause query, int enough) throws IOException {
    return engine.count(query, enough) >= enough;
  }

  @Override
  public EngineResponse search(EngineRequest request) throws IOException {
    if (deadline.shouldExit()) {
      return EngineResponse.nothing(stats());
    }
    Duration within = deadline.left();
    return engine.search(request, learned::stats, within);
  }

  @Override
  public List<Double> scores(Clause query, List<EngineResponse.Found> found) throws IOException {
    if (found.isEmpty()) {
      return List.of();
    }
    List<String> ids = found.stream().map(EngineResponse.Found::id).toList();
    Clause these = query.narrowed(List.of(new Clause.Terms(Schema.ID, ids)), List.of());
    EngineRequest request = EngineRequest.best(these, ids.size());
    Map<String, Double> scores = new HashMap<>();
    for (EngineResponse.Found hit : engine.search(request, learned::stats, null).found()) {
      scores.put(hit.id(), hit.score());
    }
    return ids.stream().map(id -> scores.getOrDefault(id, 0.0)).toList();
  }

  @Override
  public AcronymTerms acronyms() {
    return learned.acronyms;
  }

  @Override
  public FacetCache facetCache() {
    return learned.facetCache;
  }

  @Override
  public SearchTasks tasks() {
    return learned.tasks;
  }

  @Override
  public OptionalLong newestDay() throws IOException {
    return learned.newestDay();
  }
}
