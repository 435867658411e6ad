package dev.incipit.lucene.scoring;

import dev.incipit.engine.Bm25Parameters;
import org.apache.lucene.search.similarities.BM25Similarity;

/** BM25 for short texts, see {@link Bm25Parameters}. */
public final class WordSimilarity extends BM25Similarity {
  public WordSimilarity() {
    // Terms at one position are counted in a field's size, so they must be in a text's length.
    super(Bm25Parameters.SATURATION, Bm25Parameters.LENGTH, false);
  }

  @Override
  protected float idf(long papersWithWord, long papers) {
    return (float) Math.pow(super.idf(papersWithWord, papers), Bm25Parameters.RARITY);
  }
}
