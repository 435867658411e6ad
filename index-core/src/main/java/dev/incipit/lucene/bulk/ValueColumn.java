package dev.incipit.lucene.bulk;

import dev.incipit.analysis.TermNumbers;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The values that a field's papers are counted under, as they are told. */
final class ValueColumn {
  private final TermNumbers source;
  private final Slices papers = new Slices();
  private final IntList values = new IntList();
  private @Nullable Ordinals ordinals;

  /**
   * Values by their order.
   *
   * @param order the values
   * @param papers which papers have some, and where in the row
   * @param row the places of each paper's values in the order, once and ascending
   */
  record Ordinals(TermOrder order, Slices papers, IntList row) {}

  ValueColumn(TermNumbers source) {
    this.source = source;
  }

  void add(int paper, int value) {
    papers.begin(paper, values.size());
    values.add(value);
  }

  void drop(int paper) {
    int before = papers.size();
    int start = before == 0 ? 0 : papers.start(before - 1);
    papers.drop(paper);
    if (papers.size() < before) {
      values.cut(start);
    }
  }

  long bytes() {
    return 4L * values.size();
  }

  /** The values by their order, once all are told. */
  Ordinals ordinals() {
    if (ordinals == null) {
      ordinals = sort();
    }
    return ordinals;
  }

  private Ordinals sort() {
    boolean[] occurs = new boolean[source.size()];
    for (int i = 0; i < values.size(); i++) {
      occurs[values.get(i)] = true;
    }
    TermOrder order = TermOrder.of(source, number -> occurs[number]);
    int[] ranks = new int[source.size()];
    for (int rank = 0; rank < order.size(); rank++) {
      ranks[order.number(rank)] = rank;
    }
    Slices slices = new Slices();
    IntList row = new IntList();
    for (int number = 0; number < papers.size(); number++) {
      slices.begin(papers.paper(number), row.size());
      int end = papers.end(number, values.size());
      for (int rank :
          IntStream.range(papers.start(number), end)
              .map(i -> ranks[values.get(i)])
              .sorted()
              .distinct()
              .toArray()) {
        row.add(rank);
      }
    }
    return new Ordinals(order, slices, row);
  }
}
