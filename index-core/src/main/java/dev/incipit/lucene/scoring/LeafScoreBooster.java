package dev.incipit.lucene.scoring;

import java.io.IOException;

/** What raises the scores of papers in one segment. Not thread-safe. */
interface LeafScoreBooster {
  /** The most that a score can become: no less for a greater score than for a smaller one. */
  double most(double score);

  /** The least score that can become so much. */
  double least(double raised);

  /**
   * What the score of a document becomes. Each document is asked for once, in their order.
   *
   * @param enough what the answer has to reach to be of use; where it cannot, any that is less may
   *     be given
   */
  float of(int document, float score, float enough) throws IOException;
}
