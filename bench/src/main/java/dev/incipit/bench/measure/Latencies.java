package dev.incipit.bench.measure;

import java.util.Arrays;

/** How long single requests took, over all rounds, in milliseconds. Immutable. */
public final class Latencies {
  private final double[] sorted;

  /**
   * Sums up some times.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Latencies(double... millis) {
    if (millis.length == 0) {
      throw new IllegalArgumentException("no latencies to sum up");
    }
    sorted = millis.clone();
    Arrays.sort(sorted);
  }

  /** The time that a share of the requests, 0 to 1, does not exceed. */
  public double quantile(double share) {
    int place = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, Math.min(sorted.length - 1, place))];
  }
}
