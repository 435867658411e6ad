package dev.incipit.lucene.facet;

import dev.incipit.lucene.document.Schema;
import dev.incipit.lucene.lookup.Deadline;
import dev.incipit.lucene.lookup.SearchTasks;
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
public record EmbeddedFacetCounts(Map<String, Map<String, Long>> counts)
    implements FacetsBuilder.Values {
  /** The matches that pass the filters of all fields but one. */
  public interface Matches {
    FacetsCollector without(FacetField field) throws IOException;
  }

  /** Papers by value by field of the index, as one part counted them. */
  public record Counted(Map<String, Map<String, Long>> counts) {
    public Counted {
      counts = Map.copyOf(counts);
    }
  }

  public EmbeddedFacetCounts {
    counts = Map.copyOf(counts);
  }

  /**
   * What is to be done to count the values that a request asks for, the longest last.
   *
   * @param deadline after which nothing further is counted
   */
  public static List<FutureTask<Counted>> parts(
      FacetCounter values, SearchRequest request, Deadline deadline, Matches matches)
      throws IOException {
    List<Callable<Map<String, Map<String, Long>>>> parts = new ArrayList<>();
    for (FacetField facet : request.facets().stream().sorted().toList()) {
      FacetsCollector found = matches.without(facet);
      parts.add(
          switch (facet) {
            case SUBJECT -> () -> values.subjects(found);
            case YEAR -> () -> values.years(found);
            case TYPE -> () -> values.types(found);
            case AUTHOR -> () -> authors(values, request, found);
          });
    }
    return parts.stream()
        .map(part ->
            new FutureTask<>(() -> new Counted(deadline.shouldExit() ? Map.of() : part.call())))
        .toList();
  }

  /** What was counted, once it is. */
  public static EmbeddedFacetCounts of(List<FutureTask<Counted>> parts) throws IOException {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (FutureTask<Counted> part : parts) {
      counts.putAll(SearchTasks.result(part).counts());
    }
    return new EmbeddedFacetCounts(counts);
  }

  private static Map<String, Map<String, Long>> authors(
      FacetCounter values, SearchRequest request, FacetsCollector found) throws IOException {
    return Map.of(
        Schema.AUTHOR_NAME, values.authors(found, request.authors(), FacetsBuilder.named(request)));
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
