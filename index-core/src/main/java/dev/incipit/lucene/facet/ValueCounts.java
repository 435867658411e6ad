package dev.incipit.lucene.facet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** How many matches have each value of some fields that have few. Not thread-safe. */
final class ValueCounts {
  private final Map<String, Map<String, Long>> counts = new HashMap<>();

  /** Papers by value by field; nothing of fields and values that no match has. */
  Map<String, Map<String, Long>> all() {
    return counts;
  }

  /** Adds matches that have a value. */
  void add(String field, String value, int times) {
    if (times > 0) {
      counts.computeIfAbsent(field, key -> new HashMap<>()).merge(value, (long) times, Long::sum);
    }
  }

  /** Counts the values of a field over all papers of a segment. */
  void readAll(String field, LeafReader segment) throws IOException {
    int[] times = SegmentTotals.of(field, segment);
    SortedSetDocValues values = DocValues.getSortedSet(segment, field);
    for (int value = 0; value < times.length; value++) {
      if (times[value] > 0) {
        add(field, values.lookupOrd(value).utf8ToString(), times[value]);
      }
    }
  }

  /** Counts the values of a field over the matches in a segment, as read from the index. */
  void read(String field, MatchingDocs matches) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(matches.context().reader(), field);
    DocIdSetIterator documents = matches.bits().iterator();
    int[] times = new int[Math.toIntExact(values.getValueCount())];
    while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (values.advanceExact(documents.docID())) {
        for (int i = values.docValueCount(); i > 0; i--) {
          times[(int) values.nextOrd()]++;
        }
      }
    }
    for (int value = 0; value < times.length; value++) {
      if (times[value] > 0) {
        add(field, values.lookupOrd(value).utf8ToString(), times[value]);
      }
    }
  }
}
