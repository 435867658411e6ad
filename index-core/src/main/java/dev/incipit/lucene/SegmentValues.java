package dev.incipit.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values of one facet field in one segment. They are read from the index at first, and
 * from memory once as many were read as the segment has papers: so a single search need not wait
 * until all are in memory, and who searches on pays at most twice. Thread-safe.
 */
final class SegmentValues {
  private final String field;
  private final AtomicLong read = new AtomicLong();
  private final AtomicBoolean isLoading = new AtomicBoolean();
  private volatile @Nullable FacetColumn column;

  SegmentValues(String field) {
    this.field = field;
  }

  /**
   * Counts the values of matches.
   *
   * @param reader of this segment
   */
  void count(LeafReader reader, MatchingDocs found, ValueCounts counts) throws IOException {
    DocIdSetIterator documents = found.bits().iterator();
    if (documents == null) {
      return;
    }
    FacetColumn known = column(reader, found.totalHits());
    if (known == null) {
      read(DocValues.getSortedSet(reader, field), documents, counts);
    } else {
      known.count(documents, found.totalHits(), counts);
    }
  }

  private static void read(
      SortedSetDocValues values, DocIdSetIterator documents, ValueCounts counts)
      throws IOException {
    for (int d = documents.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.nextDoc()) {
      if (values.advanceExact(d)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          counts.add(Math.toIntExact(values.nextOrd()), 1);
        }
      }
    }
  }

  private @Nullable FacetColumn column(LeafReader reader, int matches) throws IOException {
    if (column == null && read.addAndGet(matches) >= reader.maxDoc()) {
      load(reader);
    }
    return column;
  }

  /** Whether the values are in memory. */
  boolean isLoaded() {
    return column != null;
  }

  /** Takes the values into memory, unless another does: who counts meanwhile need not wait. */
  void load(LeafReader reader) throws IOException {
    if (column == null && isLoading.compareAndSet(false, true)) {
      try {
        column = FacetColumn.of(field, DocValues.getSortedSet(reader, field), reader.maxDoc());
      } finally {
        isLoading.set(false);
      }
    }
  }
}
