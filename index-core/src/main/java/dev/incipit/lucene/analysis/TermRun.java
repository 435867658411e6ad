package dev.incipit.lucene.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** Terms of a stretch of text, ready to be indexed. Immutable. */
public final class TermRun {
  private final BytesRef[] terms;

  /** How many positions each term stands behind the one before. */
  private final int[] steps;

  private TermRun(BytesRef[] terms, int[] steps) {
    this.terms = terms;
    this.steps = steps;
  }

  /** Gathers terms in order. */
  public static final class Builder {
    private final List<BytesRef> terms = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();

    /** Adds a term; positions start at 0 and do not go back. */
    public void add(String term, int position) {
      terms.add(new BytesRef(term));
      positions.add(position);
    }

    public TermRun build() {
      int[] steps = new int[terms.size()];
      int before = -1;
      for (int i = 0; i < steps.length; i++) {
        steps[i] = positions.get(i) - before;
        before = positions.get(i);
      }
      return new TermRun(terms.toArray(BytesRef[]::new), steps);
    }
  }

  /** The terms of some runs one after the other, so many positions apart. */
  public static TokenStream stream(List<TermRun> runs, int gap) {
    return new Stream(runs, gap);
  }

  private static final class Stream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final List<TermRun> runs;
    private final int gap;
    private int run;
    private int next;

    Stream(List<TermRun> runs, int gap) {
      this.runs = runs;
      this.gap = gap;
    }

    @Override
    public void reset() {
      run = 0;
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      for (; run < runs.size(); run++, next = 0) {
        TermRun current = runs.get(run);
        if (next < current.terms.length) {
          int between = next == 0 && run > 0 ? gap : 0;
          term.setBytesRef(current.terms[next]);
          increment.setPositionIncrement(current.steps[next] + between);
          next++;
          return true;
        }
      }
      return false;
    }
  }
}
