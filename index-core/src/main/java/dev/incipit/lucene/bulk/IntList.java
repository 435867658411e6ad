package dev.incipit.lucene.bulk;

import java.util.Arrays;

/** Numbers in a row, by pages, so that it grows without being copied. Not thread-safe. */
final class IntList {
  private static final int BITS = 12;
  private static final int MASK = (1 << BITS) - 1;

  private int[][] pages = new int[1][0];
  private int size;

  void add(int number) {
    int page = size >> BITS;
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, 2 * page);
    }
    int[] numbers = pages[page];
    int place = size & MASK;
    if (numbers == null || place == numbers.length) {
      numbers =
          numbers == null ? new int[MASK + 1] : Arrays.copyOf(numbers, Math.max(16, 2 * place));
      pages[page] = numbers;
    }
    numbers[place] = number;
    size++;
  }

  int get(int place) {
    return pages[place >> BITS][place & MASK];
  }

  int size() {
    return size;
  }

  /** Drops all from a place on. */
  void cut(int place) {
    size = place;
  }
}
