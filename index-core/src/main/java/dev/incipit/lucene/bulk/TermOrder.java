package dev.incipit.lucene.bulk;

import dev.incipit.analysis.TermNumbers;
import java.util.function.IntPredicate;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.MSBRadixSorter;

/** Terms in the order of their bytes, as segments have them. Immutable. */
final class TermOrder {
  private final int[] numbers;
  private final BytesRef[] terms;

  private TermOrder(int[] numbers, BytesRef[] terms) {
    this.numbers = numbers;
    this.terms = terms;
  }

  /** The terms that occur. */
  static TermOrder of(TermNumbers source, IntPredicate occurs) {
    int count = 0;
    int[] numbers = new int[source.size()];
    for (int number = 0; number < source.size(); number++) {
      if (occurs.test(number)) {
        numbers[count++] = number;
      }
    }
    BytesRef[] terms = new BytesRef[count];
    for (int i = 0; i < count; i++) {
      terms[i] = source.term(numbers[i]);
    }
    new MSBRadixSorter(Integer.MAX_VALUE) {
      @Override
      protected int byteAt(int place, int at) {
        BytesRef term = terms[place];
        return at < term.length ? term.bytes[term.offset + at] & 0xFF : -1;
      }

      @Override
      protected void swap(int one, int other) {
        BytesRef term = terms[one];
        terms[one] = terms[other];
        terms[other] = term;
        int number = numbers[one];
        numbers[one] = numbers[other];
        numbers[other] = number;
      }
    }.sort(0, count);
    return new TermOrder(numbers, terms);
  }

  /**
   * The terms that occur.
   *
   * @param ends where those of each number end, one behind the other
   */
  static TermOrder of(TermNumbers source, int[] ends) {
    return of(source, number -> ends[number] > (number == 0 ? 0 : ends[number - 1]));
  }

  /** The number of the term at a place. */
  int number(int place) {
    return numbers[place];
  }

  /** The term at a place; it must not be changed. */
  BytesRef term(int place) {
    return terms[place];
  }

  /** How many terms there are. */
  int size() {
    return terms.length;
  }
}
