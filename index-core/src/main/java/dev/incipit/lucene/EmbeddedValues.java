package dev.incipit.lucene;

import dev.incipit.search.FacetField;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.jspecify.annotations.Nullable;

/** Counts the values of an embedded index. */
final class EmbeddedValues implements FacetCounter.Values {
  /** The matches that pass the filters of all fields but one. */
  interface Matches {
    FacetsCollector without(FacetField field) throws IOException;
  }

  private final FacetStates states;
  private final Deadline deadline;
  private final Matches matches;

  /**
   * Values to count.
   *
   * @param deadline after which nothing further is counted
   */
  EmbeddedValues(FacetStates states, Deadline deadline, Matches matches) {
    this.states = states;
    this.deadline = deadline;
    this.matches = matches;
  }

  @Override
  public Map<String, Long> all(FacetField without, String field) throws IOException {
    var state = states.of(field);
    return state == null || deadline.shouldExit()
        ? Map.of()
        : counts(new StringValueFacetCounts(state, matches.without(without)).getAllChildren(field));
  }

  @Override
  public Map<String, Long> authors(int most, List<String> named) throws IOException {
    var state = states.of(Schema.AUTHOR_NAME);
    if (state == null || deadline.shouldExit()) {
      return Map.of();
    }
    var counts = new StringValueFacetCounts(state, matches.without(FacetField.AUTHOR));
    Map<String, Long> authors =
        most == 0 ? new LinkedHashMap<>() : counts(counts.getTopChildren(most, Schema.AUTHOR_NAME));
    for (String name : named) {
      if (!authors.containsKey(name)) {
        Number number = counts.getSpecificValue(Schema.AUTHOR_NAME, name);
        authors.put(name, Math.max(0, number.longValue()));
      }
    }
    return authors;
  }

  private static Map<String, Long> counts(@Nullable FacetResult result) {
    Map<String, Long> counts = new LinkedHashMap<>();
    if (result != null) {
      for (LabelAndValue value : result.labelValues) {
        counts.put(value.label, value.value.longValue());
      }
    }
    return counts;
  }
}
