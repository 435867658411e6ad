package dev.incipit.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * A column of which many documents have the same set of values, as of subjects, years and types:
 * how often each set is met is counted first, and the values of each set then.
 */
final class SharedColumn implements FacetColumn {
  /** Larger sets are not looked for among others: they would hardly be there. */
  private static final int MOST_SHARED = 100;

  /** For less than one match for so many sets it costs less to count each match's values. */
  private static final int SETS_A_MATCH = 4;

  /** By document: the number of its set of values. */
  private final int[] sets;

  /** By set: where its values begin, and behind the last where they end. */
  private final int[] starts;

  /** The numbers of the values of all sets. */
  private final int[] values;

  private SharedColumn(int[] sets, int[] starts, int[] values) {
    this.sets = sets;
    this.starts = starts;
    this.values = values;
  }

  static SharedColumn of(SortedSetDocValues from, int documents) throws IOException {
    int[] sets = new int[documents];
    int[] starts = new int[16];
    int[] values = new int[64];
    int end = 0;
    BytesRefHash known = new BytesRefHash();
    known.add(new BytesRef()); // set 0: no values
    for (int document = 0; document < documents; document++) {
      int count = from.advanceExact(document) ? from.docValueCount() : 0;
      values = ArrayUtil.grow(values, end + count);
      for (int i = 0; i < count; i++) {
        values[end + i] = Math.toIntExact(from.nextOrd());
      }
      int set = known.add(count <= MOST_SHARED ? key(values, end, count) : key(document));
      if (set < 0) {
        sets[document] = -set - 1;
        continue;
      }
      sets[document] = set;
      end += count;
      starts = ArrayUtil.grow(starts, set + 2);
      starts[set + 1] = end;
    }
    int setCount = known.size();
    known.close();
    return new SharedColumn(sets, Arrays.copyOf(starts, setCount + 1), Arrays.copyOf(values, end));
  }

  private static BytesRef key(int[] values, int from, int count) {
    BytesRef key = new BytesRef(count * Integer.BYTES);
    key.length = count * Integer.BYTES;
    for (int i = 0; i < count; i++) {
      BitUtil.VH_LE_INT.set(key.bytes, i * Integer.BYTES, values[from + i]);
    }
    return key;
  }

  /** The key of a set that only one document has: no number of a value is negative. */
  private static BytesRef key(int document) {
    return key(new int[] {-1, document}, 0, 2);
  }

  @Override
  public void count(DocIdSetIterator documents, long matches, ValueCounts counts)
      throws IOException {
    int setCount = starts.length - 1;
    if (matches * SETS_A_MATCH < setCount) {
      for (int d = documents.nextDoc();
          d != DocIdSetIterator.NO_MORE_DOCS;
          d = documents.nextDoc()) {
        add(sets[d], 1, counts);
      }
      return;
    }
    int[] times = new int[setCount];
    for (int d = documents.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.nextDoc()) {
      times[sets[d]]++;
    }
    for (int set = 0; set < setCount; set++) {
      if (times[set] > 0) {
        add(set, times[set], counts);
      }
    }
  }

  private void add(int set, int times, ValueCounts counts) {
    for (int i = starts[set]; i < starts[set + 1]; i++) {
      counts.add(values[i], times);
    }
  }
}
