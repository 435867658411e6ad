package dev.incipit.lucene.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Scorer;

/**
 * What neighbouring words add to scores in one segment. Pairs are asked, the rarest first, only
 * while what they could add decides something. Not thread-safe.
 */
final class LeafProximityBooster implements LeafScoreBooster {
  /**
   * A pair of words.
   *
   * @param most the most that it adds
   */
  private record Pair(DocScoreIterator addend, float most) {
    /** Whether it may add to a document, by what was asked before. */
    boolean possible(int document) {
      return addend.candidate() <= document;
    }
  }

  /** The rarest first. */
  private final List<Pair> pairs = new ArrayList<>();

  private final double most;

  /** Raises by the scores of pairs. */
  LeafProximityBooster(List<Scorer> scorers) throws IOException {
    double sum = 0;
    for (Scorer scorer : scorers) {
      DocScoreIterator addend = new DocScoreIterator(scorer);
      pairs.add(new Pair(addend, addend.most()));
      sum += addend.most();
    }
    this.most = sum;
    pairs.sort(Comparator.comparingLong(pair -> pair.addend.cost()));
  }

  @Override
  public double most(double score) {
    return score + most;
  }

  @Override
  public double least(double raised) {
    return raised - most;
  }

  @Override
  public float of(int document, float score, float enough) throws IOException {
    double rest = 0;
    for (Pair pair : pairs) {
      rest += pair.possible(document) ? pair.most : 0;
    }
    double sum = 0;
    for (int i = 0; rest > 0 && i < pairs.size(); i++) {
      if (Math.nextUp((float) (score + sum + rest)) < enough) {
        return score;
      }
      Pair pair = pairs.get(i);
      if (pair.possible(document)) {
        sum += pair.addend.finds(document) ? pair.addend.score() : 0;
        rest -= pair.most;
      }
    }
    return score + (float) sum;
  }
}
