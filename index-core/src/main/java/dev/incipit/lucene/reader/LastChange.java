package dev.incipit.lucene.reader;

import dev.incipit.document.Schema;
import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.jspecify.annotations.Nullable;

/** When the papers of one state of an index were last changed. */
public final class LastChange {
  private LastChange() {}

  /** The last change, also of a paper that is gone since; null if nothing tells of one. */
  public static @Nullable Instant of(IndexReader reader) throws IOException {
    byte[] last = PointValues.getMaxPackedValue(reader, Schema.CHANGED);
    return last == null ? null : Instant.ofEpochSecond(LongPoint.decodeDimension(last, 0));
  }
}
