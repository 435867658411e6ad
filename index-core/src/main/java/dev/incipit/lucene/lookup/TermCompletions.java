package dev.incipit.lucene.lookup;

import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.IndexSnapshot.Completion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * Finds the most frequent terms of one state of the index that go on as typed. Thread-safe.
 *
 * <p>A start of a letter or two has so many terms that going through them is slow; the answers to
 * such starts, of which there are few, are kept.
 */
public final class TermCompletions {
  /** Terms gone through from which on an answer is worth keeping. */
  private static final int MANY = 2_000;

  private static final int MOST_KEPT = 10_000;
  private static final Comparator<Completion> WORST_FIRST =
      Comparator.comparingInt(Completion::papers)
          .thenComparing(Completion::term, Comparator.reverseOrder());

  private record Start(String field, String text, Predicate<String> test, int limit) {}

  private final IndexSearcher searcher;
  private final Map<Start, List<Completion>> kept = new ConcurrentHashMap<>();

  public TermCompletions(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * The most frequent terms that start with a text and pass a test.
   *
   * @param test equal to another when it tests the same
   */
  public List<Completion> of(String field, String start, Predicate<String> test, int limit)
      throws IOException {
    Start key = new Start(field, start, test, limit);
    List<Completion> known = kept.get(key);
    if (known != null) {
      return known;
    }
    Scan scan = new Scan(limit, test);
    scan.starting(reader(), field, start);
    List<Completion> found = live(field, scan.best());
    if (scan.seen > MANY && kept.size() < MOST_KEPT) {
      kept.put(key, found);
    }
    return found;
  }

  /**
   * The most frequent terms whose start differs by a few letters from a text.
   *
   * @param fixed how many characters at the front do not differ
   */
  public List<Completion> near(String field, String start, int fixed, int edits, int limit)
      throws IOException {
    Automaton begun = begun(start, fixed, edits);
    Scan scan = new Scan(limit, IndexSnapshot.ANY);
    Terms terms = MultiTerms.getTerms(reader(), field);
    if (terms != null) {
      scan.all(terms.intersect(new CompiledAutomaton(begun, false, true, false), null));
    }
    return live(field, scan.best());
  }

  /** What starts as a text but for a few letters, which are not among the first ones. */
  private static Automaton begun(String start, int fixed, int edits) {
    Automaton near =
        new LevenshteinAutomata(start.substring(fixed), true)
            .toAutomaton(edits, start.substring(0, fixed));
    return Operations.determinize(
        Operations.concatenate(List.of(near, Automata.makeAnyString())),
        Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  private IndexReader reader() {
    return searcher.getIndexReader();
  }

  /** Those that some paper still has. */
  private List<Completion> live(String field, List<Completion> found) throws IOException {
    if (!reader().hasDeletions()) {
      return found;
    }
    List<Completion> live = new ArrayList<>();
    for (Completion completion : found) {
      if (searcher.count(new TermQuery(new Term(field, completion.term()))) > 0) {
        live.add(completion);
      }
    }
    return List.copyOf(live);
  }

  /** One way through terms, which keeps the best. */
  private static final class Scan {
    private final int limit;
    private final Predicate<String> test;
    private final PriorityQueue<Completion> best = new PriorityQueue<>(WORST_FIRST);
    private int seen;

    Scan(int limit, Predicate<String> test) {
      this.limit = limit;
      this.test = test;
    }

    void starting(IndexReader reader, String field, String start) throws IOException {
      Terms all = MultiTerms.getTerms(reader, field);
      if (all == null) {
        return;
      }
      BytesRef prefix = new BytesRef(start);
      TermsEnum terms = all.iterator();
      if (terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
        return;
      }
      for (BytesRef term = terms.term();
          term != null && StringHelper.startsWith(term, prefix);
          term = terms.next()) {
        see(term, terms.docFreq());
      }
    }

    void all(TermsEnum terms) throws IOException {
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        see(term, terms.docFreq());
      }
    }

    /** Terms come in their order, so that of equals the first are kept. */
    private void see(BytesRef term, int papers) {
      seen++;
      boolean full = best.size() == limit;
      if (full && papers <= best.element().papers()) {
        return;
      }
      String text = term.utf8ToString();
      if (test.test(text)) {
        if (full) {
          best.remove();
        }
        best.add(new Completion(text, papers));
      }
    }

    List<Completion> best() {
      return best.stream().sorted(WORST_FIRST.reversed()).toList();
    }
  }
}
