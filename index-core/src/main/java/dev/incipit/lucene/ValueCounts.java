package dev.incipit.lucene;

import java.util.Arrays;

/** How often each of some values was met, by the values' numbers. Not thread-safe. */
sealed interface ValueCounts {
  /**
   * Up to so many values a match they are counted in an array with a place for each. That has to be
   * gone through whole, but the place of a value need not be looked for.
   */
  int DENSE = 32;

  /** Is told a value that was met, and how often. */
  interface Visitor {
    void visit(int value, int times);
  }

  /** Adds to a value's count. */
  void add(int value, int times);

  /** Counts as many values, one by one. */
  void add(int[] values, int length);

  /** How often a value was met. */
  int of(int value);

  /** Tells of all values that were met, in any order. */
  void each(Visitor visitor);

  /**
   * Counts that suit what is to be counted.
   *
   * @param values how many values there are
   * @param matches over how many papers they are counted
   */
  static ValueCounts of(int values, long matches) {
    return isSparse(values, matches) ? new Sparse() : new Dense(values);
  }

  /** Whether few of some values can be met. */
  static boolean isSparse(int values, long matches) {
    return matches * DENSE < values;
  }

  /** A place for each value. */
  final class Dense implements ValueCounts {
    private final int[] counts;

    Dense(int values) {
      counts = new int[values];
    }

    /** Forgets all. */
    void clear() {
      Arrays.fill(counts, 0);
    }

    @Override
    public void add(int value, int times) {
      counts[value] += times;
    }

    @Override
    public void add(int[] values, int length) {
      for (int i = 0; i < length; i++) {
        counts[values[i]]++;
      }
    }

    @Override
    public int of(int value) {
      return counts[value];
    }

    @Override
    public void each(Visitor visitor) {
      for (int value = 0; value < counts.length; value++) {
        if (counts[value] > 0) {
          visitor.visit(value, counts[value]);
        }
      }
    }
  }

  /** Places for those values that were met: a hash table with open addresses. */
  final class Sparse implements ValueCounts {
    private static final int GOLDEN = 0x9E3779B9; // 2^32 / golden ratio: spreads neighbours

    private int[] values = new int[256];
    private int[] counts = new int[256];
    private int used;

    private int place(int value) {
      int last = values.length - 1;
      int place = (value * GOLDEN) >>> Integer.numberOfLeadingZeros(last);
      while (counts[place] > 0 && values[place] != value) {
        place = (place + 1) & last;
      }
      return place;
    }

    @Override
    public void add(int value, int times) {
      int place = place(value);
      if (counts[place] == 0) {
        values[place] = value;
        used++;
      }
      counts[place] += times;
      if (used * 2 > values.length) {
        grow();
      }
    }

    @Override
    public void add(int[] numbers, int length) {
      for (int i = 0; i < length; i++) {
        add(numbers[i], 1);
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
    public int of(int value) {
      return counts[place(value)];
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
