package dev.incipit.lucene;

import dev.incipit.search.FacetField;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.jspecify.annotations.Nullable;

/**
 * The values that the matches of one request have in an embedded index.
 *
 * @param counts papers by value by field of the index
 */
record EmbeddedValues(Map<String, Map<String, Long>> counts) implements FacetCounter.Values {
  /** The matches that pass the filters of all fields but one. */
  interface Matches {
    FacetsCollector without(FacetField field) throws IOException;
  }

  /** What one field of the index gave. */
  record Counted(String field, Map<String, Long> counts) {}

  EmbeddedValues {
    counts = Map.copyOf(counts);
  }

  /**
   * What is to be done to count the values that a request asks for, the longest last.
   *
   * @param deadline after which nothing further is counted
   */
  static List<FutureTask<Counted>> parts(
      FacetStates states, SearchRequest request, Deadline deadline, Matches matches)
      throws IOException {
    List<Callable<Counted>> parts = new ArrayList<>();
    for (FacetField facet : request.facets().stream().sorted().toList()) {
      FacetsCollector found = matches.without(facet);
      switch (facet) {
        case SUBJECT -> {
          parts.add(() -> all(states, deadline, Schema.SUBJECT, found));
          parts.add(() -> all(states, deadline, Schema.PRIMARY, found));
        }
        case YEAR -> parts.add(() -> all(states, deadline, Schema.YEAR, found));
        case TYPE -> parts.add(() -> all(states, deadline, Schema.TYPE, found));
        case AUTHOR -> parts.add(() -> authors(states, deadline, request, found));
      }
    }
    return parts.stream().map(FutureTask::new).toList();
  }

  /** What was counted, once it is. */
  static EmbeddedValues of(List<FutureTask<Counted>> parts) throws IOException {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (FutureTask<Counted> part : parts) {
      Counted counted = IdleProcessors.result(part);
      counts.put(counted.field(), counted.counts());
    }
    return new EmbeddedValues(counts);
  }

  private static Counted all(
      FacetStates states, Deadline deadline, String field, FacetsCollector found)
      throws IOException {
    var state = states.of(field);
    return new Counted(
        field,
        state == null || deadline.shouldExit()
            ? Map.of()
            : counts(new StringValueFacetCounts(state, found).getAllChildren(field)));
  }

  private static Counted authors(
      FacetStates states, Deadline deadline, SearchRequest request, FacetsCollector found)
      throws IOException {
    String field = Schema.AUTHOR_NAME;
    var state = states.of(field);
    if (state == null || deadline.shouldExit()) {
      return new Counted(field, Map.of());
    }
    var counts = new StringValueFacetCounts(state, found);
    int most = request.authors();
    Map<String, Long> authors =
        most == 0 ? new LinkedHashMap<>() : counts(counts.getTopChildren(most, field));
    for (String name : FacetCounter.named(request)) {
      if (!authors.containsKey(name)) {
        Number number = counts.getSpecificValue(field, name);
        authors.put(name, Math.max(0, number.longValue()));
      }
    }
    return new Counted(field, authors);
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

  @Override
  public Map<String, Long> all(String field) {
    return counts.getOrDefault(field, Map.of());
  }

  @Override
  public Map<String, Long> authors(int most, List<String> named) {
    return counts.getOrDefault(Schema.AUTHOR_NAME, Map.of());
  }
}
