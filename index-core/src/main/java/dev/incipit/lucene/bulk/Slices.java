package dev.incipit.lucene.bulk;

/** Which papers have something in a field, in their order, and where in a row what they have is. */
final class Slices {
  private final IntList papers = new IntList();
  private final IntList starts = new IntList();

  /**
   * Says that what is added to the row from here on is a paper's.
   *
   * @param at how much there is in the row before
   */
  void begin(int paper, int at) {
    if (papers.size() == 0 || papers.get(papers.size() - 1) != paper) {
      papers.add(paper);
      starts.add(at);
    }
  }

  /** How many papers there are. */
  int size() {
    return papers.size();
  }

  int paper(int number) {
    return papers.get(number);
  }

  int start(int number) {
    return starts.get(number);
  }

  /**
   * Where the slice of a paper ends.
   *
   * @param all how long the row is
   */
  int end(int number, int all) {
    return number + 1 < starts.size() ? starts.get(number + 1) : all;
  }

  /** Drops what is told of a paper, if it is the last. */
  void drop(int paper) {
    int last = papers.size() - 1;
    if (last >= 0 && papers.get(last) == paper) {
      papers.cut(last);
      starts.cut(last);
    }
  }
}
