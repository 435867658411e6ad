package dev.incipit.engine;

import dev.incipit.document.Schema;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.IndexStats;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * One state of an index, in whatever engine, as questions are put to it: the port between the
 * pipeline and the engines. What is asked is data, see {@link Clause}. Thread-safe.
 */
public interface IndexSnapshot extends TermPrefixes {
  /** Every term passes. Engines know it, and need not look at more terms than are wanted. */
  Predicate<String> ANY = term -> true;

  /** A paper and its score. */
  record Scored(AnnouncedPaper paper, double score) {}

  /**
   * A term that goes on as typed.
   *
   * @param papers how many papers have it, some of which may be deleted
   */
  record Completion(String term, int papers) {}

  /** The same state for one search, which ends with what it has when time is up. */
  IndexSnapshot until(Deadline deadline);

  /** What holds for all of the index. */
  IndexSettings settings();

  /** Size and freshness. */
  IndexStats stats() throws IOException;

  /** How many papers there are. */
  long papers() throws IOException;

  /** How many papers have a term. */
  default int papers(String field, String term) throws IOException {
    return papers(field, List.of(term)).getOrDefault(term, 0);
  }

  /** How many papers have each of some terms. */
  Map<String, Integer> papers(String field, Collection<String> terms) throws IOException;

  /**
   * Terms of a text that differ by a few letters, with the numbers of papers.
   *
   * @param edits how many letters may differ, 1 or 2
   * @param fixed how many letters at the front may not
   */
  Map<String, Integer> near(String field, String term, int edits, int fixed) throws IOException;

  /** The most frequent terms that start with a text and pass a test, most frequent first. */
  List<Completion> completions(String field, String start, Predicate<String> test, int limit)
      throws IOException;

  /** The most frequent terms that start with a text, most frequent first. */
  default List<Completion> completions(String field, String start, int limit) throws IOException {
    return completions(field, start, ANY, limit);
  }

  /**
   * The most frequent terms that start with each of some texts, by text, most frequent first.
   * Engines that are far away answer all in one request.
   */
  default Map<String, List<Completion>> completions(
      String field, Collection<String> starts, int limit) throws IOException {
    Map<String, List<Completion>> found = new HashMap<>();
    for (String start : starts) {
      found.put(start, completions(field, start, limit));
    }
    return found;
  }

  /**
   * The most frequent terms whose start differs by a few letters from a text.
   *
   * @param fixed how many characters at the front do not differ
   */
  List<Completion> completionsNear(String field, String start, int fixed, int edits, int limit)
      throws IOException;

  /** The first terms with a start that some paper still has, in their order. */
  List<String> liveTerms(String field, String start, int most) throws IOException;

  /** How many papers match. */
  long count(Clause query) throws IOException;

  /** Whether so many papers match. */
  boolean matches(Clause query, int enough) throws IOException;

  /** Answers a search. */
  EngineResponse search(EngineRequest request) throws IOException;

  /** What each of some papers that a search of this state found scores for a query; 0 for none. */
  List<Double> scores(Clause query, List<EngineResponse.Found> found) throws IOException;

  /** The best matches, best first. */
  default List<Scored> best(Clause query, int most) throws IOException {
    List<Scored> best = new ArrayList<>();
    for (EngineResponse.Found found : search(EngineRequest.best(query, most)).found()) {
      best.add(new Scored(found.paper(), found.score()));
    }
    return best;
  }

  /** The paper with an id. */
  default Optional<AnnouncedPaper> find(PaperId id) throws IOException {
    return best(new Clause.Term(Schema.ID, id.value()), 1).stream().map(Scored::paper).findFirst();
  }

  /** What short forms stand for. */
  AcronymTerms acronyms();

  /** Facets that were counted before. */
  FacetCache facetCache();

  /** What shares the parts of a search among processors. */
  SearchTasks tasks();

  /** The newest paper's day, in days since 1970-01-01; empty if no paper has one. */
  OptionalLong newestDay() throws IOException;
}
