package dev.incipit.bench.corpus;

/**
 * A distribution given by points of it: below each value lies a share of all that is drawn. Between
 * points the logarithm of the value grows evenly, as Zipf's law has it for ranks of words; beyond
 * the last point a power law goes on without end, if there is a tail. Immutable.
 */
final class Curve {
  private final double[] values;
  private final double[] shares;
  private final double tail;

  private Curve(double tail, double... pairs) {
    this.tail = tail;
    values = new double[pairs.length / 2];
    shares = new double[pairs.length / 2];
    for (int i = 0; i < values.length; i++) {
      values[i] = pairs[2 * i];
      shares[i] = pairs[2 * i + 1];
    }
  }

  /**
   * A curve whose last share is 1.
   *
   * @param pairs values of 1 or more, each with the share that lies below it, both rising
   */
  static Curve within(double... pairs) {
    return new Curve(0, pairs);
  }

  /**
   * A curve with a tail.
   *
   * @param tail by which power the share beyond a value falls; a vocabulary then grows with the
   *     length of text to the power of {@code 1 / (1 + tail)}, Heaps' law
   * @param pairs as for {@link #within}, with a last share below 1
   */
  static Curve withTail(double tail, double... pairs) {
    return new Curve(tail, pairs);
  }

  /** The value below which a share, from 0 up to 1, lies; 1 or more. */
  double at(double share) {
    int last = values.length - 1;
    if (share >= shares[last]) {
      double beyond = (1 - share) / (1 - shares[last]);
      return tail == 0 ? values[last] : values[last] * Math.pow(Math.max(beyond, 1e-12), -1 / tail);
    }
    int i = 0;
    while (share >= shares[i]) {
      i++;
    }
    if (i == 0) {
      return values[0];
    }
    double part = (share - shares[i - 1]) / (shares[i] - shares[i - 1]);
    return values[i - 1] * Math.exp(part * Math.log(values[i] / values[i - 1]));
  }

  /** The whole number at a share. */
  long whole(double share) {
    return (long) at(share);
  }

  /** Mixes numbers to one of 64 bits, by the finisher of SplitMix64 (Steele, Lea, Flood 2014). */
  static long mix(long one, long other) {
    long z = one * 0x9E3779B97F4A7C15L + other;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A share from 0 up to 1 that looks random and is the same for the same numbers. */
  static double share(long one, long other) {
    return (mix(one, other) >>> 11) * 0x1.0p-53;
  }
}
