package dev.incipit.pipeline.highlight;

import java.util.function.IntUnaryOperator;

/** Looks places up among stretches of a text that are in order and apart from each other. */
final class SpanLookup {
  private SpanLookup() {}

  /**
   * How many stretches have an edge before a place.
   *
   * @param count how many stretches there are
   * @param edge where the stretch of a number begins, or ends
   */
  static int before(int count, IntUnaryOperator edge, int place) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (edge.applyAsInt(middle) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
