package dev.incipit.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * The values of facet fields by segment, which all states of an index share that have the segment,
 * and which are forgotten when none is open any more. Thread-safe.
 */
final class FacetColumns {
  private record Key(IndexReader.CacheKey segment, String field) {}

  private final Map<Key, SegmentValues> segments = new ConcurrentHashMap<>();

  /** The values of a field in a segment. */
  SegmentValues of(LeafReader reader, String field) {
    IndexReader.CacheHelper segment = reader.getCoreCacheHelper();
    return segments.computeIfAbsent(
        new Key(segment.getKey(), field),
        key -> {
          segment.addClosedListener(closed -> segments.remove(key));
          return new SegmentValues(field);
        });
  }

  /** Takes those fields into memory for new segments that were in memory for older ones. */
  void warm(IndexReader reader) throws IOException {
    for (String field : Schema.FACETS) {
      if (isLoaded(field)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          of(leaf.reader(), field).load(leaf.reader());
        }
      }
    }
  }

  /** Whether a field was counted so often that it is in memory for any segment. */
  boolean isLoaded(String field) {
    return segments.entrySet().stream()
        .anyMatch(entry -> entry.getKey().field().equals(field) && entry.getValue().isLoaded());
  }
}
