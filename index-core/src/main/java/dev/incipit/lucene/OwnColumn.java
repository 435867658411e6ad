package dev.incipit.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;

/** A column whose documents have hardly ever the same values. */
final class OwnColumn implements FacetColumn {
  /**
   * So many values are gathered before they are counted: their places are all over the memory, and
   * a processor waits for many at once if nothing stands between them.
   */
  private static final int CHUNK = 4_096;

  /** By document: where its values begin, and behind the last where they end. */
  private final int[] starts;

  /** The numbers of the values of all documents. */
  private final int[] values;

  private OwnColumn(int[] starts, int[] values) {
    this.starts = starts;
    this.values = values;
  }

  static OwnColumn of(SortedSetDocValues from, int documents) throws IOException {
    int[] starts = new int[documents + 1];
    int[] values = new int[documents];
    int end = 0;
    for (int document = 0; document < documents; document++) {
      int count = from.advanceExact(document) ? from.docValueCount() : 0;
      values = ArrayUtil.grow(values, end + count);
      for (int i = 0; i < count; i++) {
        values[end++] = Math.toIntExact(from.nextOrd());
      }
      starts[document + 1] = end;
    }
    return new OwnColumn(starts, Arrays.copyOf(values, end));
  }

  @Override
  public void count(DocIdSetIterator documents, long matches, ValueCounts counts)
      throws IOException {
    int[] met = new int[CHUNK];
    int length = 0;
    for (int d = documents.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.nextDoc()) {
      int from = starts[d];
      int to = starts[d + 1];
      if (length + to - from > met.length) {
        counts.add(met, length);
        length = 0;
        met = ArrayUtil.growNoCopy(met, to - from);
      }
      for (int i = from; i < to; i++) {
        met[length++] = values[i];
      }
    }
    counts.add(met, length);
  }
}
