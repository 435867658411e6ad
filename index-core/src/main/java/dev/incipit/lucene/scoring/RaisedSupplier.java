package dev.incipit.lucene.scoring;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;

/** Makes the scorer of one segment whose scores are raised. Not thread-safe. */
final class RaisedSupplier extends ScorerSupplier {
  private final ScorerSupplier words;
  private final Raise raise;

  RaisedSupplier(ScorerSupplier words, Raise raise) {
    this.words = words;
    this.raise = raise;
  }

  @Override
  public Scorer get(long leadCost) throws IOException {
    return new RaisedScorer(words.get(leadCost), raise);
  }

  @Override
  public BulkScorer bulkScorer() throws IOException {
    return new RaisedBulkScorer(words.bulkScorer(), raise);
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
