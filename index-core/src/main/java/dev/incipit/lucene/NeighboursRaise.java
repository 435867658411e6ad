package dev.incipit.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.search.Scorer;

/**
 * What neighbouring words add to scores in one segment.
 *
 * <p>Pairs are asked, the rarest first, only while what they could add decides something. Those
 * that were last found behind a document have nothing to add to it. Not thread-safe.
 */
final class NeighboursRaise implements Raise {
  private record Pair(Addend addend, float most) {}

  private final double most;
  private final PriorityQueue<Pair> ahead =
      new PriorityQueue<>(Comparator.comparingInt(pair -> pair.addend.candidate()));

  /** The pairs that may add to the present document, the rarest first. */
  private final List<Pair> possible = new ArrayList<>();

  /** Raises by the scores of pairs. */
  NeighboursRaise(List<Scorer> pairs) throws IOException {
    double sum = 0;
    for (Scorer scorer : pairs) {
      Addend addend = new Addend(scorer);
      possible.add(new Pair(addend, addend.most()));
      sum += addend.most();
    }
    this.most = sum;
    possible.sort(Comparator.comparingLong(pair -> pair.addend.cost()));
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
    for (Pair next = ahead.peek();
        next != null && next.addend.candidate() <= document;
        next = ahead.peek()) {
      possible.add(ahead.remove());
    }
    double rest = 0;
    for (Pair pair : possible) {
      rest += pair.most;
    }
    double sum = 0;
    int kept = 0;
    for (int i = 0; i < possible.size(); i++) {
      Pair pair = possible.get(i);
      if (Math.nextUp((float) (score + sum + rest)) < enough) {
        possible.set(kept++, pair);
        continue;
      }
      sum += pair.addend.finds(document) ? pair.addend.score() : 0;
      rest -= pair.most;
      if (pair.addend.candidate() > document) {
        ahead.add(pair);
      } else {
        possible.set(kept++, pair);
      }
    }
    possible.subList(kept, possible.size()).clear();
    return score + (float) sum;
  }
}
