package dev.incipit.lucene.facet;

/** Puts values in the order of how often they occur. */
final class FrequencyOrder {
  private FrequencyOrder() {}

  /**
   * The values, those that occur most first, of those that occur as often the lower numbers.
   *
   * @param times how often each value occurs
   */
  static int[] of(int[] times) {
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

  /** The place of each value in an order of all. */
  static int[] places(int[] order) {
    int[] places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return places;
  }
}
