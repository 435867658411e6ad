package dev.incipit.lucene.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds the scores of words and of their pairs up for real, where there was only a bound: the words'
 * scores and the most that the pairs could add of each word that is there. Not thread-safe.
 */
final class LeafDisjunctionBooster implements LeafScoreBooster {
  /** A word, and the pairs which only papers with that word have. */
  static final class Word {
    private final @Nullable DocScoreIterator addend;
    private final List<DocScoreIterator> pairs = new ArrayList<>();
    private float most;

    /** Begins with a word; null for one that no paper has. */
    Word(@Nullable DocScoreIterator addend) {
      this.addend = addend;
    }

    /** About how many papers have the word. */
    long cost() {
      return addend == null ? 0 : addend.cost();
    }

    void add(DocScoreIterator pair) throws IOException {
      pairs.add(pair);
      most = Math.nextUp(most + pair.most());
    }

    /** The most that the pairs add. */
    float most() {
      return most;
    }
  }

  /** What adding up in another order can change, in units of the last place. */
  private static final int ROUNDING = 8;

  /** Those first of which the bound may be the most too high. */
  private final List<Word> words;

  LeafDisjunctionBooster(List<Word> words) {
    this.words =
        words.stream()
            .filter(word -> word.addend != null)
            .sorted(Comparator.comparingDouble(Word::most).reversed())
            .toList();
  }

  @Override
  public double most(double bound) {
    return bound + ROUNDING * Math.ulp((float) bound);
  }

  @Override
  public double least(double raised) {
    return raised - ROUNDING * Math.ulp((float) raised);
  }

  @Override
  public float of(int document, float bound, float enough) throws IOException {
    double possible = most(bound);
    double sum = 0;
    double near = 0;
    for (Word word : words) {
      if (possible < enough) {
        return 0;
      }
      DocScoreIterator addend = word.addend;
      if (addend != null && addend.finds(document)) {
        sum += addend.score();
        double together = 0;
        for (DocScoreIterator pair : word.pairs) {
          together += pair.finds(document) ? pair.score() : 0;
        }
        near += together;
        possible += together - word.most;
      }
    }
    return (float) sum + (float) near;
  }
}
