package dev.incipit.lucene.lookup;

import dev.incipit.lucene.lookup.TermCompletions.Completion;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.apache.lucene.search.Query;

/** One state of an index, embedded or not, as questions are put to it. Thread-safe. */
public interface IndexSnapshot extends TermPrefixes {
  /** A paper and its score. */
  record Scored(AnnouncedPaper paper, double score) {}

  /** How many papers there are. */
  long papers() throws IOException;

  /** How many papers have a term. */
  int papers(String field, String term) throws IOException;

  /** How many papers have each of some terms. */
  Map<String, Integer> papers(String field, Collection<String> terms) throws IOException;

  /** Terms of a text that differ by a few letters, with the numbers of papers. */
  Map<String, Integer> near(String field, String term, int edits, int fixed) throws IOException;

  /** The most frequent terms that start with a text and pass a test, most frequent first. */
  List<Completion> completions(String field, String start, Predicate<String> test, int limit)
      throws IOException;

  /** The most frequent terms whose start differs by a few letters from a text. */
  List<Completion> completionsNear(String field, String start, int fixed, int edits, int limit)
      throws IOException;

  /** The most frequent terms that start with a text, most frequent first. */
  default List<Completion> completions(String field, String start, int limit) throws IOException {
    return completions(field, start, new TermCompletions.Any(), limit);
  }

  /** The first terms with a start that some paper still has, in their order. */
  List<String> liveTerms(String field, String start, int most) throws IOException;

  /** How many papers match. */
  long count(Query query) throws IOException;

  /** Whether so many papers match. */
  boolean matches(Query query, int enough) throws IOException;

  /** The best matches, best first. */
  List<Scored> best(Query query, int most) throws IOException;

  /** The paper with an id. */
  Optional<AnnouncedPaper> find(PaperId id) throws IOException;

  /** What short forms stand for. */
  AcronymTerms acronyms();

  /** The newest paper's day, in days since 1970-01-01; empty if no paper has one. */
  OptionalLong newestDay() throws IOException;
}
