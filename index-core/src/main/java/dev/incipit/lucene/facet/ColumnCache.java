package dev.incipit.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/**
 * Columns of one facet, by segment. They are taken into memory once as many papers were counted as
 * the index has: so who searches once for little need not wait for that, and who searches on pays
 * at most twice. All states of an index that have a segment share its column, which is forgotten
 * when none is open any more. Thread-safe.
 *
 * @param <C> a column, the values of a facet by document of one segment
 */
final class ColumnCache<C> {
  /** Reads a column from a segment. */
  interface Source<C> {
    C read(LeafReader segment) throws IOException;
  }

  private final Source<C> source;
  private final Map<IndexReader.CacheKey, C> columns = new ConcurrentHashMap<>();
  private final AtomicLong counted = new AtomicLong();
  private final ReentrantLock reading = new ReentrantLock();

  ColumnCache(Source<C> source) {
    this.source = source;
  }

  /**
   * The columns of all segments of a state, in their order.
   *
   * @param matches over how many papers they are wanted
   * @return null if they are not in memory, and what is wanted is better read from the index
   */
  @Nullable List<C> of(IndexReader reader, long matches) throws IOException {
    List<C> known = known(reader);
    if (known != null || counted.addAndGet(matches) < reader.numDocs()) {
      return known;
    }
    // Who counts while another takes them into memory need not wait.
    if (!reading.tryLock()) {
      return null;
    }
    try {
      return read(reader);
    } finally {
      reading.unlock();
    }
  }

  /** The columns of a newer state, if those of an older one are in memory; null if they are not. */
  @Nullable List<C> renewed(IndexReader reader) throws IOException {
    if (columns.isEmpty()) {
      return null;
    }
    reading.lock();
    try {
      return read(reader);
    } finally {
      reading.unlock();
    }
  }

  /** The columns of all segments of a state; null if they are not in memory. */
  @Nullable List<C> known(IndexReader reader) {
    List<C> known = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      C column = columns.get(leaf.reader().getCoreCacheHelper().getKey());
      if (column == null) {
        return null;
      }
      known.add(column);
    }
    return known;
  }

  private List<C> read(IndexReader reader) throws IOException {
    List<C> read = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      IndexReader.CacheHelper segment = leaf.reader().getCoreCacheHelper();
      C column = columns.get(segment.getKey());
      if (column == null) {
        column = source.read(leaf.reader());
        columns.put(segment.getKey(), column);
        segment.addClosedListener(columns::remove);
      }
      read.add(column);
    }
    return read;
  }
}
