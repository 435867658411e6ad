package dev.incipit.lucene.bulk;

import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** The only value of each paper. */
final class PaperValue extends SortedDocValues {
  private final ValueColumn.Ordinals ordinals;
  private final PaperCursor cursor;

  PaperValue(ValueColumn.Ordinals ordinals) {
    this.ordinals = ordinals;
    this.cursor = new PaperCursor(ordinals.papers());
  }

  @Override
  public int ordValue() {
    return ordinals.row().get(cursor.number());
  }

  @Override
  public BytesRef lookupOrd(int ord) {
    return ordinals.order().term(ord);
  }

  @Override
  public int getValueCount() {
    return ordinals.order().size();
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
    return ordinals.papers().size();
  }
}
