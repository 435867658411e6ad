package dev.incipit.lucene.query;

import dev.incipit.lucene.document.Schema;
import java.util.Objects;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** Days, or spans of days, at least partly within bounds; kept as they are until searched for. */
public final class DaysQuery extends Query {
  private final String field;
  private final long from;
  private final long to;

  DaysQuery(String field, long from, long to) {
    this.field = field;
    this.from = from;
    this.to = to;
  }

  public String field() {
    return field;
  }

  public long from() {
    return from;
  }

  public long to() {
    return to;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return field.equals(Schema.ANNOUNCED)
        ? LongPoint.newRangeQuery(field, from, to)
        : LongRange.newIntersectsQuery(field, new long[] {from}, new long[] {to});
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String ofField) {
    return field + ":[" + from + " TO " + to + "]";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && field.equals(((DaysQuery) other).field)
        && from == ((DaysQuery) other).from
        && to == ((DaysQuery) other).to;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), field, from, to);
  }
}
