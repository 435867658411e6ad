package dev.incipit.lucene.bulk;

import org.apache.lucene.util.ArrayUtil;

/** A number to sort by of each paper that has one. */
final class NumberColumn {
  private final Slices papers = new Slices();
  private long[] numbers = new long[16];

  void add(int paper, long number) {
    int place = papers.size();
    numbers = ArrayUtil.grow(numbers, place + 1);
    numbers[place] = number;
    papers.begin(paper, place);
  }

  void drop(int paper) {
    papers.drop(paper);
  }

  PaperNumbers numbers() {
    return new PaperNumbers(papers, place -> numbers[place]);
  }
}
