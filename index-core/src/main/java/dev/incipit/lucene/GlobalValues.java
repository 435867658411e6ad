package dev.incipit.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for the values of a field that hold for all segments, in the order of the values.
 * Thread-safe.
 *
 * @param segments the segments of one state of the index
 * @param map from each segment's numbers to those of all, and back; null where there is no more
 *     than one segment, whose numbers hold as they are
 */
record GlobalValues(String field, List<LeafReaderContext> segments, @Nullable OrdinalMap map) {
  static GlobalValues of(String field, IndexReader reader) throws IOException {
    List<LeafReaderContext> segments = reader.leaves();
    if (segments.size() < 2) {
      return new GlobalValues(field, segments, null);
    }
    SortedSetDocValues[] values = new SortedSetDocValues[segments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = values(segments.get(i), field);
    }
    return new GlobalValues(field, segments, OrdinalMap.build(null, values, PackedInts.DEFAULT));
  }

  GlobalValues {
    segments = List.copyOf(segments);
  }

  private static SortedSetDocValues values(LeafReaderContext segment, String field)
      throws IOException {
    return DocValues.getSortedSet(segment.reader(), field);
  }

  /** How many values there are. */
  int size() throws IOException {
    if (map != null) {
      return Math.toIntExact(map.getValueCount());
    }
    return segments.isEmpty() ? 0 : size(segments.getFirst());
  }

  /** How many values a segment has. */
  int size(LeafReaderContext segment) throws IOException {
    return Math.toIntExact(values(segment, field).getValueCount());
  }

  /** Adds what was counted in a segment to what is counted in all. */
  void add(LeafReaderContext segment, ValueCounts counted, ValueCounts all) {
    if (map == null) {
      counted.each(all::add);
    } else {
      LongValues global = map.getGlobalOrds(segment.ord);
      counted.each((value, times) -> all.add((int) global.get(value), times));
    }
  }

  /** The number of a value; negative if no paper has it. */
  int find(String value) throws IOException {
    for (LeafReaderContext segment : segments) {
      long found = values(segment, field).lookupTerm(new BytesRef(value));
      if (found >= 0) {
        return (int) (map == null ? found : map.getGlobalOrds(segment.ord).get(found));
      }
    }
    return -1;
  }

  /** The value that has a number. */
  String value(int number) throws IOException {
    int segment = map == null ? 0 : map.getFirstSegmentNumber(number);
    long there = map == null ? number : map.getFirstSegmentOrd(number);
    return values(segments.get(segment), field).lookupOrd(there).utf8ToString();
  }
}
