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
  /** Fewer matches are counted sooner than another thread wakes up. */
  private static final long FEW = 5_000;

  /** The matches that pass the filters of all fields but one. */
  interface Matches {
    FacetsCollector without(FacetField field) throws IOException;
  }

  private record Counted(String field, Map<String, Long> counts) {}

  EmbeddedValues {
    counts = Map.copyOf(counts);
  }

  /**
   * Counts the values that a request asks for.
   *
   * @param deadline after which nothing further is counted
   * @param total how many papers match
   */
  static EmbeddedValues of(
      FacetStates states, SearchRequest request, Deadline deadline, Matches matches, long total)
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
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (Counted counted :
        total < FEW ? IdleProcessors.inTurn(parts) : IdleProcessors.share(parts)) {
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
