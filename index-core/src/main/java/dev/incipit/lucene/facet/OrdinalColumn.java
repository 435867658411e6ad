package dev.incipit.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The values of some fields of one segment, in memory. Many documents have the same set of them, as
 * of subjects, years and types: how often each set is met is counted first, and the values of each
 * set then. Immutable.
 */
final class OrdinalColumn {
  private final OrdinalSets sets;

  /** The names of the values in the order of their numbers, by field. */
  private final Map<String, List<String>> names;

  private OrdinalColumn(OrdinalSets sets, Map<String, List<String>> names) {
    this.sets = sets;
    this.names = names;
  }

  /** Reads the values of some fields from all documents of a segment. */
  static OrdinalColumn of(LeafReader segment, List<String> fields) throws IOException {
    List<SortedSetDocValues> all = new ArrayList<>();
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (String name : fields) {
      SortedSetDocValues field = DocValues.getSortedSet(segment, name);
      List<String> values = new ArrayList<>();
      for (long value = 0; value < field.getValueCount(); value++) {
        values.add(field.lookupOrd(value).utf8ToString());
      }
      all.add(field);
      names.put(name, values);
    }
    return new OrdinalColumn(OrdinalSets.of(all, segment.maxDoc()), names);
  }

  /** Adds the matches that have each value. */
  void count(MatchingDocs matches, ValueCounts counts) throws IOException {
    int[] times = new int[names.values().stream().mapToInt(List::size).sum()];
    sets.count(matches, times);
    int number = 0;
    for (Map.Entry<String, List<String>> field : names.entrySet()) {
      for (String name : field.getValue()) {
        counts.add(field.getKey(), name, times[number++]);
      }
    }
  }
}
