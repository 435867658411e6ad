package dev.incipit.lucene.facet;

import dev.incipit.lucene.lookup.MatchBlocks;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/** The set of values that each document of a segment has. Immutable. */
final class OrdinalSets {
  /** Larger sets are not looked for among others: they would hardly be there. */
  private static final int MOST_SHARED = 100;

  /** For less than one match for so many sets it costs less to count each match's values. */
  private static final int SETS_A_MATCH = 4;

  /** By document: the number of its set. */
  private final PackedOrdinals sets;

  /** By set: where its values begin, and behind the last where they end. */
  private final int[] starts;

  /** The numbers of the values of all sets. */
  private final int[] numbers;

  private OrdinalSets(PackedOrdinals sets, int[] starts, int[] numbers) {
    this.sets = sets;
    this.starts = starts;
    this.numbers = numbers;
  }

  /**
   * Reads the values of some fields, those of the second numbered behind those of the first.
   *
   * @param documents how many there are
   */
  static OrdinalSets of(List<SortedSetDocValues> fields, int documents) throws IOException {
    int[] sets = new int[documents];
    int[] starts = new int[16];
    int[] numbers = new int[64];
    BytesRefHash known = new BytesRefHash();
    known.add(new BytesRef()); // set 0: no values
    for (int document = 0; document < documents; document++) {
      int from = starts[known.size()];
      int end = from;
      int first = 0;
      for (SortedSetDocValues field : fields) {
        int count = field.advanceExact(document) ? field.docValueCount() : 0;
        numbers = ArrayUtil.grow(numbers, end + count);
        for (int i = 0; i < count; i++) {
          numbers[end++] = Math.toIntExact(first + field.nextOrd());
        }
        first += Math.toIntExact(field.getValueCount());
      }
      int count = end - from;
      int set = known.add(count <= MOST_SHARED ? key(numbers, from, count) : key(document));
      sets[document] = set < 0 ? -set - 1 : set;
      if (set >= 0) {
        starts = ArrayUtil.grow(starts, known.size() + 1);
        starts[known.size()] = end;
      }
    }
    int setCount = known.size();
    known.close();
    return new OrdinalSets(
        PackedOrdinals.of(sets, setCount - 1),
        Arrays.copyOf(starts, setCount + 1),
        Arrays.copyOf(numbers, starts[setCount]));
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

  /**
   * Counts the values of matches.
   *
   * @param counts by number of a value
   */
  void count(MatchingDocs matches, int[] counts) throws IOException {
    int setCount = starts.length - 1;
    if ((long) matches.totalHits() * SETS_A_MATCH < setCount) {
      MatchBlocks.each(
          matches,
          (documents, length) -> {
            for (int i = 0; i < length; i++) {
              add(sets.of(documents[i]), 1, counts);
            }
          });
      return;
    }
    int[] times = new int[setCount];
    MatchBlocks.each(matches, (documents, length) -> sets.count(documents, length, times));
    for (int set = 0; set < setCount; set++) {
      if (times[set] > 0) {
        add(set, times[set], counts);
      }
    }
  }

  private void add(int set, int times, int[] counts) {
    for (int i = starts[set]; i < starts[set + 1]; i++) {
      counts[numbers[i]] += times;
    }
  }
}
