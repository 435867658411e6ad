package dev.incipit.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/** Counts the values of facet fields over matches in one state of the index. Thread-safe. */
final class FacetValues {
  private final IndexReader reader;
  private final FacetColumns columns;
  private @Nullable GlobalValues authors;

  /** Counts of all authors, empty again: memory that is touched for the first time is dear. */
  private final BlockingQueue<ValueCounts.Dense> spare =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  FacetValues(IndexReader reader, FacetColumns columns) {
    this.reader = reader;
    this.columns = columns;
  }

  /** Makes ready what the next search would else wait for, if an older state had it ready. */
  void warm() throws IOException {
    columns.warm(reader);
    if (columns.isLoaded(Schema.AUTHOR_NAME)) {
      authors();
    }
  }

  /** How many matches have each value of a field that has few. */
  Map<String, Long> all(String field, FacetsCollector found) throws IOException {
    Map<String, Long> all = new HashMap<>();
    for (MatchingDocs matches : found.getMatchingDocs()) {
      SortedSetDocValues values = DocValues.getSortedSet(matches.context().reader(), field);
      ValueCounts counts = new ValueCounts.Dense(Math.toIntExact(values.getValueCount()));
      count(field, matches, counts);
      for (int value = 0; value < values.getValueCount(); value++) {
        if (counts.of(value) > 0) {
          all.merge(values.lookupOrd(value).utf8ToString(), (long) counts.of(value), Long::sum);
        }
      }
    }
    return all;
  }

  /**
   * How many matches the most frequent authors have, the most frequent first, and behind them those
   * named that are not among them.
   */
  Map<String, Long> authors(FacetsCollector found, int most, List<String> named)
      throws IOException {
    GlobalValues global = authors();
    ValueCounts counts = authors(found, global);
    Map<String, Long> authors = of(counts, global, most, named);
    if (counts instanceof ValueCounts.Dense dense) {
      dense.clear();
      spare.offer(dense);
    }
    return authors;
  }

  private static Map<String, Long> of(
      ValueCounts counts, GlobalValues global, int most, List<String> named) throws IOException {
    Map<String, Long> authors = new LinkedHashMap<>();
    for (MostMet.Value value : MostMet.of(counts, most)) {
      authors.put(global.value(value.number()), (long) value.times());
    }
    for (String name : named) {
      if (!authors.containsKey(name)) {
        int number = global.find(name);
        authors.put(name, number < 0 ? 0L : counts.of(number));
      }
    }
    return authors;
  }

  private ValueCounts authors(FacetsCollector found, GlobalValues global) throws IOException {
    List<MatchingDocs> segments = found.getMatchingDocs();
    long matches = segments.stream().mapToLong(MatchingDocs::totalHits).sum();
    ValueCounts all = empty(global.size(), matches);
    for (MatchingDocs segment : segments) {
      if (global.map() == null) {
        count(Schema.AUTHOR_NAME, segment, all);
      } else {
        ValueCounts counts = ValueCounts.of(global.size(segment.context()), segment.totalHits());
        count(Schema.AUTHOR_NAME, segment, counts);
        global.add(segment.context(), counts, all);
      }
    }
    return all;
  }

  private ValueCounts empty(int values, long matches) {
    ValueCounts used = ValueCounts.isSparse(values, matches) ? null : spare.poll();
    return used == null ? ValueCounts.of(values, matches) : used;
  }

  private void count(String field, MatchingDocs matches, ValueCounts counts) throws IOException {
    var segment = matches.context().reader();
    columns.of(segment, field).count(segment, matches, counts);
  }

  private synchronized GlobalValues authors() throws IOException {
    GlobalValues known = authors;
    if (known == null) {
      known = GlobalValues.of(Schema.AUTHOR_NAME, reader);
      authors = known;
    }
    return known;
  }
}
