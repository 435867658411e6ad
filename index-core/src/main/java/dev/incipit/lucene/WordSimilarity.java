package dev.incipit.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 for short texts. The parameters were chosen by coarse steps on several collections at once,
 * see docs/relevance.md.
 */
final class WordSimilarity extends BM25Similarity {
  /** How late repeating a word stops to count; high, since a word in a title counts five times. */
  private static final float SATURATION = 2f;

  /** How much of a text's length counts. */
  private static final float LENGTH = 0.65f;

  /** More than 1, so that the rare words of a question count more than its common ones. */
  private static final double RARITY = 1.2;

  WordSimilarity() {
    // Terms at one position are counted in a field's size, so they must be in a text's length.
    super(SATURATION, LENGTH, false);
  }

  @Override
  protected float idf(long papersWithWord, long papers) {
    return (float) Math.pow(super.idf(papersWithWord, papers), RARITY);
  }
}
