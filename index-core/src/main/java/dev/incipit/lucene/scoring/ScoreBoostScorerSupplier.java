package dev.incipit.lucene.scoring;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;

/** Makes the scorer of one segment whose scores are raised. Not thread-safe. */
final class ScoreBoostScorerSupplier extends ScorerSupplier {
  private final ScorerSupplier words;
  private final LeafScoreBooster booster;

  ScoreBoostScorerSupplier(ScorerSupplier words, LeafScoreBooster booster) {
    this.words = words;
    this.booster = booster;
  }

  @Override
  public Scorer get(long leadCost) throws IOException {
    return new ScoreBoostScorer(words.get(leadCost), booster);
  }

  @Override
  public BulkScorer bulkScorer() throws IOException {
    return new ScoreBoostBulkScorer(words.bulkScorer(), booster);
  }

  @Override
  public long cost() {
    return words.cost();
  }

  @Override
  public void setTopLevelScoringClause() throws IOException {
    words.setTopLevelScoringClause();
  }
}
