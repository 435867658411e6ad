package dev.incipit.lucene.facet;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
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
record GlobalOrdinals(String field, List<LeafReaderContext> segments, @Nullable OrdinalMap map) {
  static GlobalOrdinals of(String field, IndexReader reader) throws IOException {
    List<LeafReaderContext> segments = reader.leaves();
    if (segments.size() < 2) {
      return new GlobalOrdinals(field, segments, null);
    }
    SortedSetDocValues[] values = new SortedSetDocValues[segments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = values(segments.get(i), field);
    }
    return new GlobalOrdinals(field, segments, OrdinalMap.build(null, values, PackedInts.DEFAULT));
  }

  GlobalOrdinals {
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
    return segments.isEmpty()
        ? 0
        : Math.toIntExact(values(segments.getFirst(), field).getValueCount());
  }

  /** The numbers of a segment's values, by its own. */
  LongValues numbers(int segment) {
    return map == null ? LongValues.IDENTITY : map.getGlobalOrds(segment);
  }

  /** The value that has a number. */
  String value(int number) throws IOException {
    int segment = map == null ? 0 : map.getFirstSegmentNumber(number);
    long there = map == null ? number : map.getFirstSegmentOrd(number);
    return values(segments.get(segment), field).lookupOrd(there).utf8ToString();
  }
}
