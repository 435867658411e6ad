package dev.incipit.lucene.scoring;

import java.io.IOException;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.Scorer;

/** Scores the papers of one segment that match by words, raised. Not thread-safe. */
final class ScoreBoostScorer extends FilterScorer {
  private final LeafBoostedScores score;

  ScoreBoostScorer(Scorer words, LeafScoreBooster booster) {
    super(words);
    this.score = new LeafBoostedScores(booster);
  }

  @Override
  public float score() throws IOException {
    return score.of(docID(), in);
  }

  @Override
  public void setMinCompetitiveScore(float least) throws IOException {
    score.enough(least, in);
  }

  @Override
  public int advanceShallow(int target) throws IOException {
    return in.advanceShallow(target);
  }

  @Override
  public float getMaxScore(int upTo) throws IOException {
    return score.most(in.getMaxScore(upTo));
  }
}
