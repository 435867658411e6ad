package dev.incipit.lucene.bulk;

import org.apache.lucene.util.ArrayUtil;

/** Numbers in a row. Not thread-safe. */
final class IntList {
  private int[] numbers = new int[16];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = ArrayUtil.grow(numbers);
    }
    numbers[size++] = number;
  }

  int get(int place) {
    return numbers[place];
  }

  int size() {
    return size;
  }

  /** Drops all from a place on. */
  void cut(int place) {
    size = place;
  }
}
