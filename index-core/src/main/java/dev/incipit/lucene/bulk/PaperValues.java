package dev.incipit.lucene.bulk;

import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** The values of each paper that has some. */
final class PaperValues extends SortedSetDocValues {
  private final ValueColumn.Ordinals ordinals;
  private final PaperCursor cursor;
  private int given;

  PaperValues(ValueColumn.Ordinals ordinals) {
    this.ordinals = ordinals;
    this.cursor = new PaperCursor(ordinals.papers());
  }

  @Override
  public long nextOrd() {
    return ordinals.row().get(ordinals.papers().start(cursor.number()) + given++);
  }

  @Override
  public int docValueCount() {
    int number = cursor.number();
    Slices papers = ordinals.papers();
    return papers.end(number, ordinals.row().size()) - papers.start(number);
  }

  @Override
  public BytesRef lookupOrd(long ord) {
    return ordinals.order().term((int) ord);
  }

  @Override
  public long getValueCount() {
    return ordinals.order().size();
  }

  @Override
  public int docID() {
    return cursor.paper();
  }

  @Override
  public int nextDoc() {
    given = 0;
    return cursor.next();
  }

  @Override
  public int advance(int target) {
    given = 0;
    return cursor.advance(target);
  }

  @Override
  public boolean advanceExact(int target) {
    given = 0;
    return cursor.advanceExact(target);
  }

  @Override
  public long cost() {
    return ordinals.papers().size();
  }
}
