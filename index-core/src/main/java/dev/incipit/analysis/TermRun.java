package dev.incipit.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/** Terms of a stretch of text, ready to be indexed. Holds as long as the numbers of its terms. */
public final class TermRun {
  private final TermNumbers source;
  private final int[] numbers;

  /** How many positions each term stands behind the one before. */
  private final int[] steps;

  private TermRun(TermNumbers source, int[] numbers, int[] steps) {
    this.source = source;
    this.numbers = numbers;
    this.steps = steps;
  }

  /** Gathers terms in order. */
  public static final class Builder {
    private final TermNumbers source;
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();

    /** Begins a run whose terms get their numbers from here. */
    public Builder(TermNumbers source) {
      this.source = source;
    }

    /** Adds a term; positions start at 0 and do not go back. */
    public void add(String term, int position) {
      numbers.add(source.number(term));
      positions.add(position);
    }

    public TermRun build() {
      int[] steps = new int[numbers.size()];
      int before = -1;
      for (int i = 0; i < steps.length; i++) {
        steps[i] = positions.get(i) - before;
        before = positions.get(i);
      }
      return new TermRun(source, numbers.stream().mapToInt(number -> number).toArray(), steps);
    }
  }

  /** How many terms there are. */
  public int size() {
    return numbers.length;
  }

  /** The term at a place, from 0; it must not be changed. */
  public BytesRef term(int place) {
    return source.term(numbers[place]);
  }

  /** The number of the term at a place in {@link #source}. */
  public int number(int place) {
    return numbers[place];
  }

  /** What numbered the terms. */
  public TermNumbers source() {
    return source;
  }

  /** How many positions a term stands behind the one before; of the first, behind position -1. */
  public int step(int place) {
    return steps[place];
  }

  /** The terms at each position; none where nothing is. */
  public List<List<String>> positions() {
    List<List<String>> positions = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      for (int step = steps[i]; step > 0; step--) {
        positions.add(new ArrayList<>());
      }
      positions.getLast().add(term(i).utf8ToString());
    }
    return positions;
  }
}
