package dev.incipit.lucene.remote;

import dev.incipit.engine.Engine;
import dev.incipit.engine.EngineRequest;
import dev.incipit.engine.EngineResponse;
import dev.incipit.engine.Storage;
import dev.incipit.lucene.document.AnnouncementTerms;
import dev.incipit.lucene.document.Schema;
import dev.incipit.lucene.lookup.AcronymTerms;
import dev.incipit.lucene.lookup.IndexSnapshot;
import dev.incipit.lucene.lookup.TermCompletions;
import dev.incipit.lucene.lookup.TermCompletions.Completion;
import dev.incipit.lucene.query.QueryCompiler;
import dev.incipit.lucene.query.SortFields;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.IndexStats;
import dev.incipit.search.Sort;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.jspecify.annotations.Nullable;

/** One state of an index in another engine; keeps what it learns. Thread-safe. */
final class EngineState implements IndexSnapshot {
  /** So many terms are looked through for those that pass a test, the most frequent ones. */
  static final int MOST_TESTED = 10_000;

  private final Engine engine;
  private final Storage storage;
  private final AcronymTerms acronyms = new AcronymTerms(this);
  private @Nullable OptionalLong newest;
  private @Nullable List<String> newestListings;
  private long papers = -1;

  EngineState(Engine engine, Storage storage) {
    this.engine = engine;
    this.storage = storage;
  }

  Storage storage() {
    return storage;
  }

  /** Size and freshness. */
  IndexStats stats(long all) throws IOException {
    return new IndexStats(
        all,
        newestListing(),
        storage.fingerprint(),
        storage.segments(),
        storage.bytes(),
        storage.format() + ", schema " + Schema.VERSION);
  }

  private synchronized @Nullable LocalDate newestListing() throws IOException {
    if (newestListings == null) {
      newestListings = liveTerms(Schema.LISTED_DAY, "", 1);
    }
    return newestListings.isEmpty() ? null : AnnouncementTerms.day(newestListings.getFirst());
  }

  EngineQueries queries() {
    return new EngineQueries(this);
  }

  @Override
  public synchronized long papers() throws IOException {
    if (papers < 0) {
      papers = count(QueryCompiler.compile(dev.incipit.query.Query.all()));
    }
    return papers;
  }

  @Override
  public int papers(String field, String term) throws IOException {
    return papers(field, List.of(term)).getOrDefault(term, 0);
  }

  @Override
  public Map<String, Integer> papers(String field, Collection<String> terms) throws IOException {
    return terms.isEmpty() ? Map.of() : engine.papers(field, terms);
  }

  @Override
  public Map<String, Integer> starting(String field, String start, int most) throws IOException {
    return engine.first(field, start, most);
  }

  @Override
  public List<String> liveTerms(String field, String start, int most) throws IOException {
    return List.copyOf(starting(field, start, most).keySet());
  }

  @Override
  public Map<String, Integer> near(String field, String term, int edits, int fixed)
      throws IOException {
    return engine.near(field, term, edits, fixed);
  }

  @Override
  public List<Completion> completions(String field, String start, Predicate<String> test, int limit)
      throws IOException {
    int most = test instanceof TermCompletions.Any ? limit : MOST_TESTED;
    return passing(engine.frequent(field, start, most), test, limit);
  }

  @Override
  public List<Completion> completionsNear(
      String field, String start, int fixed, int edits, int limit) throws IOException {
    var begun = new CharacterRunAutomaton(TermCompletions.begun(start, fixed, edits));
    String sure = start.substring(0, fixed);
    return passing(engine.frequent(field, sure, MOST_TESTED), begun::run, limit);
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
  public long count(Query query) throws IOException {
    return engine.count(queries().of(query), Long.MAX_VALUE);
  }

  @Override
  public boolean matches(Query query, int minHits) throws IOException {
    return engine.count(queries().of(query), minHits) >= minHits;
  }

  @Override
  public List<Scored> best(Query query, int most) throws IOException {
    List<Scored> best = new ArrayList<>();
    for (EngineResponse.Found found :
        engine.search(EngineRequest.best(queries().of(query), most)).found()) {
      best.add(new Scored(found.paper(), found.score()));
    }
    return best;
  }

  @Override
  public Optional<AnnouncedPaper> find(PaperId id) throws IOException {
    return best(QueryCompiler.term(Schema.ID, id.value()), 1).stream()
        .map(Scored::paper)
        .findFirst();
  }

  @Override
  public AcronymTerms acronyms() {
    return acronyms;
  }

  @Override
  public synchronized OptionalLong newestDay() throws IOException {
    if (newest == null) {
      EngineRequest first =
          new EngineRequest(
              queries().of(QueryCompiler.compile(dev.incipit.query.Query.all())),
              List.of(),
              SortFields.asData(Sort.NEWEST),
              null,
              0,
              1,
              false,
              List.of(),
              null);
      long day =
          engine.search(first).found().stream()
              .mapToLong(found -> found.key().longValue())
              .findFirst()
              .orElse(Long.MIN_VALUE);
      newest = day == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(day);
    }
    return newest;
  }
}
