package dev.incipit.lucene;

import dev.incipit.search.FacetField;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.apache.lucene.facet.FacetsCollector;

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
      FacetValues values, SearchRequest request, Deadline deadline, Matches matches)
      throws IOException {
    List<Callable<Counted>> parts = new ArrayList<>();
    for (FacetField facet : request.facets().stream().sorted().toList()) {
      FacetsCollector found = matches.without(facet);
      switch (facet) {
        case SUBJECT -> {
          parts.add(() -> all(values, deadline, Schema.SUBJECT, found));
          parts.add(() -> all(values, deadline, Schema.PRIMARY, found));
        }
        case YEAR -> parts.add(() -> all(values, deadline, Schema.YEAR, found));
        case TYPE -> parts.add(() -> all(values, deadline, Schema.TYPE, found));
        case AUTHOR -> parts.add(() -> authors(values, deadline, request, found));
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
      FacetValues values, Deadline deadline, String field, FacetsCollector found)
      throws IOException {
    return new Counted(field, deadline.shouldExit() ? Map.of() : values.all(field, found));
  }

  private static Counted authors(
      FacetValues values, Deadline deadline, SearchRequest request, FacetsCollector found)
      throws IOException {
    return new Counted(
        Schema.AUTHOR_NAME,
        deadline.shouldExit()
            ? Map.of()
            : values.authors(found, request.authors(), FacetCounter.named(request)));
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
