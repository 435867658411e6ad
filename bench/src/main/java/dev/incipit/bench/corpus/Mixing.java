package dev.incipit.bench.corpus;

/** Numbers that look random and are the same each time. */
final class Mixing {

  private Mixing() {}

  /** Mixes numbers to one of 64 bits, by the finisher of SplitMix64 (Steele, Lea, Flood 2014). */
  static long mix(long one, long other) {
    long z = one * 0x9E3779B97F4A7C15L + other;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A share from 0 up to 1. */
  static double share(long one, long other) {
    return (mix(one, other) >>> 11) * 0x1.0p-53;
  }
}
