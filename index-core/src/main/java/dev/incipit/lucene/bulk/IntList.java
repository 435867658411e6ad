package dev.incipit.lucene.bulk;

import java.util.Arrays;

/** Numbers in a row, by pages, so that it grows without being copied. Not thread-safe. */
final class IntList {
  private static final int BITS = 12;
  private static final int MASK = (1 << BITS) - 1;

  private static final int[] EMPTY = {};
  private static final int FIRST = 16;

  private int[][] pages = {EMPTY};
  private int size;

  void add(int number) {
    int page = size >> BITS;
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, 2 * page);
      Arrays.fill(pages, page, pages.length, EMPTY);
    }
    int place = size & MASK;
    if (place == pages[page].length) {
      // Most lists are short: only the first page grows by and by.
      int length = page > 0 ? MASK + 1 : Math.max(FIRST, 2 * place);
      pages[page] = Arrays.copyOf(pages[page], length);
    }
    pages[page][place] = number;
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
