package dev.incipit.lucene.facet;

import java.util.Arrays;

/**
 * How often each of some values was met, by the values' numbers. Numbers from a bound on are not
 * counted. Not thread-safe.
 */
sealed interface OrdinalCounts {
  /**
   * Up to so many values a match they are counted in an array with a place for each. That has to be
   * gone through whole, but the place of a value need not be looked for.
   */
  int DENSE = 32;

  /** Is told a value that was met, and how often. */
  interface Visitor {
    void visit(int value, int times);
  }

  /** Counts values, the first so many of an array, each once. */
  void add(int[] values, int length);

  /** Tells of all values that were met, in any order. */
  void each(Visitor visitor);

  /** Whether few of some values can be met in so many papers. */
  static boolean isSparse(int values, long matches) {
    return matches * DENSE < values;
  }

  /** A place for each value. */
  final class Dense implements OrdinalCounts {
    private final int[] counts;
    private final int bound;

    /**
     * Counts values below a bound.
     *
     * @param places how often each was met before, and one more at least: what is not to be counted
     *     goes there
     */
    Dense(int[] places, int bound) {
      this.counts = places;
      this.bound = bound;
    }

    /** The number from which on values are not counted. */
    int bound() {
      return bound;
    }

    /** The places, all 0 again. */
    int[] cleared() {
      Arrays.fill(counts, 0, bound + 1, 0);
      return counts;
    }

    @Override
    public void add(int[] values, int length) {
      for (int i = 0; i < length; i++) {
        counts[Math.min(values[i], bound)]++;
      }
    }

    @Override
    public void each(Visitor visitor) {
      for (int value = 0; value < bound; value++) {
        if (counts[value] > 0) {
          visitor.visit(value, counts[value]);
        }
      }
    }
  }

  /** Places for those values that were met: a hash table with open addresses. */
  final class Sparse implements OrdinalCounts {
    private static final int GOLDEN = 0x9E3779B9; // 2^32 / golden ratio: spreads neighbours

    private final int bound;
    private int[] values = new int[256];
    private int[] counts = new int[256];
    private int used;

    /** Counts values below a bound. */
    Sparse(int bound) {
      this.bound = bound;
    }

    private int place(int value) {
      int last = values.length - 1;
      int place = (value * GOLDEN) >>> Integer.numberOfLeadingZeros(last);
      while (counts[place] > 0 && values[place] != value) {
        place = (place + 1) & last;
      }
      return place;
    }

    @Override
    public void add(int[] numbers, int length) {
      for (int i = 0; i < length; i++) {
        if (numbers[i] < bound) {
          add(numbers[i]);
        }
      }
    }

    private void add(int value) {
      int place = place(value);
      values[place] = value;
      if (counts[place]++ == 0) {
        used++;
        if (used * 2 > values.length) {
          grow();
        }
      }
    }

    private void grow() {
      int[] oldValues = values;
      int[] oldCounts = counts;
      values = new int[oldValues.length * 2];
      counts = new int[oldValues.length * 2];
      for (int i = 0; i < oldValues.length; i++) {
        if (oldCounts[i] > 0) {
          int place = place(oldValues[i]);
          values[place] = oldValues[i];
          counts[place] = oldCounts[i];
        }
      }
    }

    @Override
    public void each(Visitor visitor) {
      for (int i = 0; i < values.length; i++) {
        if (counts[i] > 0) {
          visitor.visit(values[i], counts[i]);
        }
      }
    }
  }
}
