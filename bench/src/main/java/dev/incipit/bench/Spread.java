package dev.incipit.bench;

import java.util.Arrays;

/**
 * What several rounds gave.
 *
 * @param median the middle one, or the mean of the two in the middle
 */
record Spread(double median, double least, double most) {

  /** The spread of one figure or more. */
  static Spread of(double... figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    return new Spread((sorted[last / 2] + sorted[(last + 1) / 2]) / 2, sorted[0], sorted[last]);
  }

  /** The least of one figure or more that a share of them, 0 to 1, does not exceed. */
  static double quantile(double[] figures, double share) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    int place = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(place, 0, sorted.length - 1)];
  }

  /** Median with least and most. */
  @Override
  public String toString() {
    String middle = Table.number(median);
    return least == most
        ? middle
        : middle + " (" + Table.number(least) + ".." + Table.number(most) + ")";
  }
}
