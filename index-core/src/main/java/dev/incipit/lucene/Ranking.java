package dev.incipit.lucene;

/** Ranks: the numbers that values have if those that occur most come first. */
final class Ranking {
  private Ranking() {}

  /**
   * The values in the order of their ranks: those that occur most first, of those that occur as
   * often the lower numbers.
   *
   * @param times how often each value occurs
   */
  static int[] order(int[] times) {
    int most = 0;
    for (int count : times) {
      most = Math.max(most, count);
    }
    int[] next = new int[most + 2]; // by how often below the most: where the next of these goes
    for (int count : times) {
      next[most - count + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    int[] order = new int[times.length];
    for (int value = 0; value < times.length; value++) {
      order[next[most - times[value]]++] = value;
    }
    return order;
  }

  /** The rank of each value, where these are the values by rank. */
  static int[] ranks(int[] order) {
    int[] ranks = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }
}
