package dev.incipit.lucene.scoring;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Finds papers of one segment as fast as their words alone would be found, and raises the scores of
 * those. Not thread-safe.
 */
final class ScoreBoostBulkScorer extends BulkScorer {
  private final BulkScorer words;
  private final LeafBoostedScores score;

  ScoreBoostBulkScorer(BulkScorer words, LeafScoreBooster booster) {
    this.words = words;
    this.score = new LeafBoostedScores(booster);
  }

  @Override
  public int score(LeafCollector collector, @Nullable Bits accepted, int min, int max)
      throws IOException {
    return words.score(new Raising(collector), accepted, min, max);
  }

  @Override
  public long cost() {
    return words.cost();
  }

  private final class Raising extends FilterLeafCollector {
    private int document = -1;

    Raising(LeafCollector collector) {
      super(collector);
    }

    @Override
    public void setScorer(Scorable unraised) throws IOException {
      in.setScorer(
          new Scorable() {
            @Override
            public float score() throws IOException {
              return score.of(document, unraised);
            }

            @Override
            public void setMinCompetitiveScore(float least) throws IOException {
              score.enough(least, unraised);
            }
          });
    }

    @Override
    public void collect(int found) throws IOException {
      document = found;
      in.collect(found);
    }

    @Override
    public @Nullable DocIdSetIterator competitiveIterator() throws IOException {
      return in.competitiveIterator();
    }
  }
}
