package dev.incipit.lucene.bulk;

import org.apache.lucene.search.DocIdSetIterator;

/** Goes through the papers that have something in a field. */
final class PaperCursor {
  private final Slices papers;
  private int number = -1;

  PaperCursor(Slices papers) {
    this.papers = papers;
  }

  /** Which of the papers it is at, from 0. */
  int number() {
    return number;
  }

  int paper() {
    if (number < 0) {
      return -1;
    }
    return number < papers.size() ? papers.paper(number) : DocIdSetIterator.NO_MORE_DOCS;
  }

  int next() {
    number++;
    return paper();
  }

  int advance(int target) {
    int paper = next();
    while (paper < target) {
      paper = next();
    }
    return paper;
  }

  boolean advanceExact(int target) {
    return target == (paper() < target ? advance(target) : paper());
  }
}
