package dev.incipit.lucene.scoring;

import java.io.IOException;
import org.apache.lucene.search.Scorable;

/**
 * The raised scores of one segment. Lets nothing that cannot count be raised, which is dearer than
 * to score by words. Not thread-safe.
 */
final class LeafBoostedScores {
  private final LeafScoreBooster booster;
  private float enough;
  private int last = -1;
  private float lastScore;

  LeafBoostedScores(LeafScoreBooster booster) {
    this.booster = booster;
  }

  /**
   * The raised score of the document that words are scored of; anything less than what counts if
   * the raised one would be.
   */
  float of(int document, Scorable words) throws IOException {
    if (document != last) {
      float score = words.score();
      last = document;
      lastScore = most(score) < enough ? score : booster.of(document, score, enough);
    }
    return lastScore;
  }

  /** The most that a score can become, in a float that is not rounded down. */
  float most(float score) {
    return Math.nextUp((float) booster.most(score));
  }

  /** Scores below this do not count from now on. */
  void enough(float least, Scorable words) throws IOException {
    enough = least;
    float before = Math.nextDown((float) booster.least(least));
    if (before > 0) {
      words.setMinCompetitiveScore(before);
    }
  }
}
