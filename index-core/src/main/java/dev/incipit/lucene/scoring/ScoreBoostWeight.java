package dev.incipit.lucene.scoring;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** A query whose scores are raised, prepared for an index. */
final class ScoreBoostWeight extends FilterWeight {
  private final ScoreBooster booster;

  ScoreBoostWeight(Query query, Weight words, ScoreBooster booster) {
    super(query, words);
    this.booster = booster;
  }

  @Override
  public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
    return booster.in(segment, in);
  }

  @Override
  public boolean isCacheable(LeafReaderContext segment) {
    return false;
  }

  @Override
  public Explanation explain(LeafReaderContext segment, int document) throws IOException {
    Explanation words = in.explain(segment, document);
    Scorer scorer = words.isMatch() ? scorer(segment) : null;
    if (scorer == null) {
      return words;
    }
    TwoPhaseIterator check = scorer.twoPhaseIterator();
    (check == null ? scorer.iterator() : check.approximation()).advance(document);
    if (check != null && !check.matches()) {
      throw new IllegalStateException("document " + document + " matches, and does not");
    }
    return Explanation.match(scorer.score(), "raised from", words);
  }
}
