package dev.incipit.lucene.bulk;

import dev.incipit.analysis.TermNumbers;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/** The terms of a field by paper, as they are told. */
final class TermColumn {
  private final IndexOptions options;
  private final Slices papers = new Slices();
  private final IntList terms = new IntList();

  /** The position of each term, or how much it counts; empty where neither is indexed. */
  private final IntList details = new IntList();

  private final IntList norms = new IntList();

  /** What numbered the terms; null until there is one. */
  private @Nullable TermNumbers source;

  TermColumn(IndexOptions options) {
    this.options = options;
  }

  IndexOptions options() {
    return options;
  }

  /** Begins a paper's terms, or goes on with them. */
  void begin(int paper) {
    papers.begin(paper, terms.size());
  }

  /**
   * Says what numbered the terms that follow.
   *
   * @throws IllegalStateException if it did not number those before
   */
  void numberedBy(TermNumbers numbers) {
    if (source == null) {
      source = numbers;
    } else if (!source.equals(numbers)) {
      throw new IllegalStateException("the terms of one field have numbers of several kinds");
    }
  }

  /** Adds a term without detail. */
  void add(int term) {
    terms.add(term);
  }

  /** Adds a term with its position, or with how much it counts. */
  void add(int term, int detail) {
    terms.add(term);
    details.add(detail);
  }

  /** Ends a paper's terms with the norm that scoring goes by. */
  void norm(long norm) {
    norms.add(Math.toIntExact(norm));
  }

  /** Drops what is told of a paper, if it is the last. */
  void drop(int paper) {
    int before = papers.size();
    int start = before == 0 ? 0 : papers.start(before - 1);
    papers.drop(paper);
    if (papers.size() < before) {
      terms.cut(start);
      details.cut(Math.min(start, details.size()));
      norms.cut(Math.min(papers.size(), norms.size()));
    }
  }

  long bytes() {
    return 4L * (terms.size() + details.size());
  }

  /** The norms by paper; empty if the field has none. */
  PaperNumbers norms() {
    return new PaperNumbers(papers, norms::get);
  }

  /** All terms, each with its papers. */
  InvertedTerms invert() {
    TermNumbers source = this.source == null ? new TermNumbers() : this.source;
    int[] ends = new int[source.size() + 1];
    for (int i = 0; i < terms.size(); i++) {
      ends[terms.get(i) + 1]++;
    }
    for (int term = 0; term < source.size(); term++) {
      ends[term + 1] += ends[term];
    }
    // Each term's place goes up until it is where the next term's began.
    int[] inPapers = new int[terms.size()];
    int[] detailed = new int[details.size()];
    for (int number = 0; number < papers.size(); number++) {
      int paper = papers.paper(number);
      int end = papers.end(number, terms.size());
      for (int i = papers.start(number); i < end; i++) {
        int place = ends[terms.get(i)]++;
        inPapers[place] = paper;
        if (detailed.length > 0) {
          detailed[place] = details.get(i);
        }
      }
    }
    return new InvertedTerms(TermOrder.of(source, ends), options, ends, inPapers, detailed);
  }
}
