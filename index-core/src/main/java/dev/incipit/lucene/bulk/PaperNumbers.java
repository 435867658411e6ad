package dev.incipit.lucene.bulk;

import java.util.function.IntToLongFunction;
import org.apache.lucene.index.NumericDocValues;

/** A number of each paper that has one. */
final class PaperNumbers extends NumericDocValues {
  private final Slices papers;
  private final IntToLongFunction numbers;
  private final PaperCursor cursor;

  /**
   * Numbers.
   *
   * @param numbers answers that of a paper by which of the papers it is, from 0
   */
  PaperNumbers(Slices papers, IntToLongFunction numbers) {
    this.papers = papers;
    this.numbers = numbers;
    this.cursor = new PaperCursor(papers);
  }

  @Override
  public long longValue() {
    return numbers.applyAsLong(cursor.number());
  }

  @Override
  public int docID() {
    return cursor.paper();
  }

  @Override
  public int nextDoc() {
    return cursor.next();
  }

  @Override
  public int advance(int target) {
    return cursor.advance(target);
  }

  @Override
  public boolean advanceExact(int target) {
    return cursor.advanceExact(target);
  }

  @Override
  public long cost() {
    return papers.size();
  }
}
