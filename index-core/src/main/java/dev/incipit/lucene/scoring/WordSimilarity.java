package dev.incipit.lucene.scoring;

import dev.incipit.engine.Scoring;
import org.apache.lucene.search.similarities.BM25Similarity;

/** BM25 for short texts, see {@link Scoring}. */
public final class WordSimilarity extends BM25Similarity {
  public WordSimilarity() {
    // Terms at one position are counted in a field's size, so they must be in a text's length.
    super(Scoring.SATURATION, Scoring.LENGTH, false);
  }

  @Override
  protected float idf(long papersWithWord, long papers) {
    return (float) Math.pow(super.idf(papersWithWord, papers), Scoring.RARITY);
  }
}
