package dev.incipit.lucene.facet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntUnaryOperator;

/** Finds the values that were met most. Not thread-safe. */
final class TopCounts implements OrdinalCounts.Visitor {
  /**
   * A value that was met.
   *
   * @param number the value's number
   * @param times how often it was met
   */
  record Value(int number, int times) {}

  /** The least first; of values met as often, the one of the higher number. */
  private static final Comparator<Value> LEAST_FIRST =
      Comparator.comparingInt(Value::times)
          .thenComparing(Comparator.comparingInt(Value::number).reversed());

  private final int most;
  private final IntUnaryOperator numbers;
  private final PriorityQueue<Value> best = new PriorityQueue<>(LEAST_FIRST);

  /**
   * Finds so many values at most.
   *
   * @param most at least 1
   * @param numbers the values' numbers by what they were counted as
   */
  TopCounts(int most, IntUnaryOperator numbers) {
    this.most = most;
    this.numbers = numbers;
  }

  /**
   * At most so many values, those met most first, of those met as often the lower numbers.
   *
   * @param numbers the values' numbers by what they were counted as
   */
  static List<Value> of(OrdinalCounts counts, int most, IntUnaryOperator numbers) {
    if (most == 0) {
      return List.of();
    }
    TopCounts met = new TopCounts(most, numbers);
    counts.each(met);
    return met.values();
  }

  /** How often a further value must have been met at least to be among them. */
  int least() {
    return best.size() < most ? 1 : best.element().times();
  }

  /** Those met most so far, as {@link #of} gives them. */
  List<Value> values() {
    List<Value> values = new ArrayList<>(best);
    values.sort(LEAST_FIRST.reversed());
    return values;
  }

  @Override
  public void visit(int counted, int times) {
    if (best.size() < most) {
      best.add(new Value(numbers.applyAsInt(counted), times));
      return;
    }
    Value least = best.element();
    if (times < least.times()) {
      return;
    }
    int number = numbers.applyAsInt(counted);
    if (times > least.times() || number < least.number()) {
      best.remove();
      best.add(new Value(number, times));
    }
  }
}
