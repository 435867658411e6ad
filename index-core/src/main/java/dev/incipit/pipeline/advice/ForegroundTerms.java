package dev.incipit.pipeline.advice;

import dev.incipit.analysis.Token;
import dev.incipit.compile.AnalyzedText;
import dev.incipit.document.Schema;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.paper.Paper;
import dev.incipit.search.SignificantTerm;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that are frequent in some papers, the foreground, and rare in all others. A word is scored
 * by how much more frequent it is, as a difference times a quotient (the JLH score of
 * Elasticsearch's significant terms). Not thread-safe.
 */
public final class ForegroundTerms {
  /** Terms looked up in the index, the most frequent ones. */
  private static final int MOST_LOOKED_UP = 1_000;

  /** What nearly all of the papers have tells none of them apart. */
  private static final double NEARLY_ALL = 0.9;

  private final IndexSnapshot snapshot;
  private final Set<String> asked;
  private final Map<String, Integer> papers = new HashMap<>();
  private final Map<String, Map<String, Integer>> spellings = new HashMap<>();
  private int size;

  /**
   * Starts without papers.
   *
   * @param query what was asked for; its own words are left out
   */
  public ForegroundTerms(IndexSnapshot snapshot, String query) {
    this.snapshot = snapshot;
    this.asked = Set.copyOf(AnalyzedText.of(query).forms().keySet());
  }

  /** Adds the words of a paper's title and abstract. */
  public void add(Paper paper) {
    Map<String, Map<String, Integer>> printed = new HashMap<>();
    AnalyzedText.of(paper.title()).spellings(Token.Kind.PART, printed);
    AnalyzedText.of(paper.abstractText()).spellings(Token.Kind.PART, printed);
    size++;
    printed.forEach((form, words) -> {
      if (SignificantTerms.tells(form) && !asked.contains(form)) {
        papers.merge(form, 1, Integer::sum);
        Map<String, Integer> all = spellings.computeIfAbsent(form, none -> new HashMap<>());
        words.forEach((word, times) -> all.merge(word, times, Integer::sum));
      }
    });
  }

  private record Scored(String form, double score) {}

  /** The most telling words, best first; none of a single paper. */
  public List<SignificantTerm> best(int limit) throws IOException {
    List<String> frequent =
        papers.entrySet().stream()
            .filter(term -> term.getValue() > 1 && term.getValue() <= NEARLY_ALL * size)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_LOOKED_UP)
            .map(Map.Entry::getKey)
            .toList();
    double all = snapshot.papers();
    return snapshot.papers(Schema.WORDS, frequent).entrySet().stream()
        .map(term -> new Scored(term.getKey(), score(term.getKey(), term.getValue() / all)))
        .filter(term -> term.score > 0)
        .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::form))
        .limit(limit)
        .map(term -> new SignificantTerm(word(term.form), papers.getOrDefault(term.form, 0)))
        .toList();
  }

  private double score(String form, double background) {
    double foreground = (double) papers.getOrDefault(form, 0) / size;
    return background == 0 ? 0 : (foreground - background) * (foreground / background);
  }

  private String word(String form) {
    return usual(spellings.getOrDefault(form, Map.of()), form);
  }

  /** The most frequent spelling; the word form where there is none. */
  static String usual(Map<String, Integer> spellings, String form) {
    return spellings.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(form);
  }
}
