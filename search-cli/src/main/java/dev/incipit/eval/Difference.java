package dev.incipit.eval;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How two runs differ, and whether chance alone could make them.
 *
 * @param mean the mean difference
 * @param better topics of which the first run is the better
 * @param worse topics of which it is the worse
 * @param chance the p value: how often a difference of this size or more comes about when for each
 *     topic a coin decides which run is which
 */
public record Difference(double mean, int better, int worse, double chance) {
  private static final int ROUNDS = 20_000;
  private static final long SEED = 20_260_410L;

  /** Rounding must not make equal sums unequal. */
  private static final double TOLERANCE = 1e-12;

  /**
   * A paired randomisation test, two-sided, with a fixed seed so that it can be repeated.
   *
   * @param differences of each topic, first run less second
   */
  static Difference of(double... differences) {
    double sum = Arrays.stream(differences).sum();
    SplittableRandom random = new SplittableRandom(SEED);
    int asLarge = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double turned = 0;
      for (double difference : differences) {
        turned += random.nextBoolean() ? difference : -difference;
      }
      asLarge += Math.abs(turned) >= Math.abs(sum) - TOLERANCE ? 1 : 0;
    }
    return new Difference(
        sum / differences.length,
        (int) Arrays.stream(differences).filter(d -> d > TOLERANCE).count(),
        (int) Arrays.stream(differences).filter(d -> d < -TOLERANCE).count(),
        // The division as it came counts as one of the rounds, so that chance is never 0.
        (asLarge + 1.0) / (ROUNDS + 1.0));
  }
}
