package dev.incipit.compile;

import dev.incipit.analysis.Stems;
import dev.incipit.analysis.WordFormTerms;
import dev.incipit.document.Schema;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.TermMatcher;
import dev.incipit.query.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that an index knows in a field of a query. */
public final class IndexVocabulary {
  private static final int MOST = 4;

  /** From this length on two letters may differ. */
  private static final int LONG = 6;

  /** Shorter words are no part of a word that was run together. */
  private static final int SHORTEST_PART = 3;

  private final IndexSnapshot snapshot;
  private final TextField field;

  public IndexVocabulary(IndexSnapshot snapshot, TextField field) {
    this.snapshot = snapshot;
    this.field = field;
  }

  /**
   * A word that may have been meant.
   *
   * @param papers in how many papers it is, in the field where it is most frequent
   * @param edits how far it is from the word typed
   */
  public record Near(String word, int papers, int edits) {}

  /** In how many papers a folded word is, exactly so or as a word form; 0 if it is unknown. */
  public int papers(String word) throws IOException {
    int most = Schema.authors(field) ? snapshot.papers(Schema.AUTHOR, word) : 0;
    TermMatcher.Stemmed form = new TermMatcher.Stemmed(Stems.of(word));
    if (field == TextField.ALL) {
      most = Math.max(most, snapshot.papers(Schema.WORDS, form.form()));
    }
    for (String text : Schema.texts(field)) {
      most = Math.max(most, snapshot.papers(text, word));
      most = Math.max(most, snapshot.papers(text, WordFormTerms.marked(form.form())));
    }
    return most;
  }

  /** Whether a title has a folded word in any form, or an author's name has it. */
  public boolean isWellKnown(String word) throws IOException {
    String form = WordFormTerms.marked(Stems.of(word));
    return snapshot.papers(Schema.AUTHOR, word) > 0
        || snapshot.papers(Schema.TITLE, word) > 0
        || snapshot.papers(Schema.TITLE, form) > 0;
  }

  /** The words nearest to one, each in so many papers at least; of equally near ones the best. */
  public List<Near> near(String word, int fewestPapers) throws IOException {
    List<Near> found = near(word, 1, 1, fewestPapers);
    if (fewestPapers == 1) {
      found.addAll(apart(word));
    }
    if (found.isEmpty() && word.length() >= LONG) {
      found = near(word, 2, 1, fewestPapers);
    }
    // The first letter is seldom the wrong one, and leaving it open is slower.
    if (found.isEmpty()) {
      found = near(word, 1, 0, fewestPapers);
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Near::papers).reversed())
        .limit(MOST)
        .toList();
  }

  private List<Near> near(String word, int edits, int fixed, int fewestPapers) throws IOException {
    Map<String, Integer> papers = new HashMap<>();
    for (String text : Schema.texts(field)) {
      collect(text, word, edits, fixed, papers);
    }
    if (Schema.authors(field)) {
      collect(Schema.AUTHOR, word, edits, fixed, papers);
    }
    papers.remove(word);
    List<Near> found = new ArrayList<>();
    papers.forEach((other, count) -> {
      if (count >= fewestPapers && !other.endsWith(".")) {
        found.add(new Near(other, count, edits));
      }
    });
    return found;
  }

  private void collect(String text, String term, int edits, int fixed, Map<String, Integer> papers)
      throws IOException {
    snapshot
        .near(text, term, edits, fixed)
        .forEach((other, count) -> {
          if (!WordFormTerms.isMarked(other)) {
            papers.merge(other, count, Math::max);
          }
        });
  }

  /** The two words that were run together to one, if they are known; the most frequent ones. */
  private List<Near> apart(String word) throws IOException {
    Near best = null;
    for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_PART; i++) {
      int papers = Math.min(papers(word.substring(0, i)), papers(word.substring(i)));
      if (papers > 0 && (best == null || papers > best.papers())) {
        best = new Near(word.substring(0, i) + " " + word.substring(i), papers, 1);
      }
    }
    return best == null ? List.of() : List.of(best);
  }
}
