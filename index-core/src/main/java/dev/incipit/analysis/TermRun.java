package dev.incipit.analysis;

import java.util.ArrayList;
import java.util.List;
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

  /** How many terms there are. */
  public int size() {
    return terms.length;
  }

  /** The term of a number, from 0; it must not be changed. */
  public BytesRef term(int number) {
    return terms[number];
  }

  /** How many positions a term stands behind the one before; of the first, behind position -1. */
  public int step(int number) {
    return steps[number];
  }

  /** The terms at each position; none where nothing is. */
  public List<List<String>> positions() {
    List<List<String>> positions = new ArrayList<>();
    for (int i = 0; i < terms.length; i++) {
      for (int step = steps[i]; step > 0; step--) {
        positions.add(new ArrayList<>());
      }
      positions.getLast().add(terms[i].utf8ToString());
    }
    return positions;
  }
}
