package dev.incipit.lucene;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 for an index in which every word stands twice. The parameters were chosen by coarse steps on
 * several collections at once, see docs/relevance.md.
 */
final class WordSimilarity extends BM25Similarity {
  /** How late repeating a word stops to count; high, since a word in a title counts five times. */
  private static final float SATURATION = 2f;

  /** How much of a text's length counts. */
  private static final float LENGTH = 0.65f;

  /** More than 1, so that the rare words of a question count more than its common ones. */
  private static final double RARITY = 1.2;

  WordSimilarity() {
    super(SATURATION, LENGTH);
  }

  /** Exact forms and word forms are both counted in a field's size, but not in a text's length. */
  @Override
  protected float avgFieldLength(CollectionStatistics statistics) {
    float length = super.avgFieldLength(statistics);
    return statistics.field().equals(Schema.AUTHOR) ? length : length / 2;
  }

  @Override
  protected float idf(long papersWithWord, long papers) {
    return (float) Math.pow(super.idf(papersWithWord, papers), RARITY);
  }
}
