package dev.incipit.pipeline.facet;

import dev.incipit.analysis.Names;
import dev.incipit.document.Schema;
import dev.incipit.engine.EngineRequest.FacetRequest;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.search.FacetCount;
import dev.incipit.search.FacetField;
import dev.incipit.search.Facets;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.SubjectCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes facets of the values that matches have. */
public final class FacetsBuilder {
  private final SearchRequest request;
  private final Map<String, Map<String, Long>> counts;

  /**
   * Of what was counted.
   *
   * @param counts papers by value, by facet of {@link #requests}
   */
  public FacetsBuilder(SearchRequest request, Map<String, Map<String, Long>> counts) {
    this.request = request;
    this.counts = Map.copyOf(counts);
  }

  /** What is to be counted for a request: for each field over what the others' filters leave. */
  public static List<FacetRequest> requests(SearchRequest request) {
    List<FacetRequest> facets = new ArrayList<>();
    for (FacetField field : request.facets().stream().sorted().toList()) {
      switch (field) {
        case SUBJECT -> {
          facets.add(whole(field, Schema.SUBJECT));
          facets.add(whole(field, Schema.PRIMARY));
        }
        case YEAR -> facets.add(whole(field, Schema.YEAR));
        case TYPE -> facets.add(whole(field, Schema.TYPE));
        case AUTHOR ->
            facets.add(
                new FacetRequest(
                    Schema.AUTHOR_NAME,
                    Schema.AUTHOR_NAME,
                    field.code(),
                    request.authors(),
                    named(request)));
      }
    }
    return facets;
  }

  private static FacetRequest whole(FacetField without, String field) {
    return new FacetRequest(field, field, without.code(), FacetRequest.ALL, List.of());
  }

  /** The authors that are filtered by, as they are counted. */
  private static List<String> named(SearchRequest request) {
    return request.filters().authors().stream().map(Names::value).toList();
  }

  private Map<String, Long> all(String field) {
    return counts.getOrDefault(field, Map.of());
  }

  public Facets count() {
    boolean subjects = request.facets().contains(FacetField.SUBJECT);
    return new Facets(
        subjects ? subjects() : List.of(),
        request.facets().contains(FacetField.YEAR) ? years() : List.of(),
        request.facets().contains(FacetField.TYPE) ? types() : List.of(),
        request.facets().contains(FacetField.AUTHOR) ? authors() : List.of());
  }

  private List<SubjectCount> subjects() {
    return SubjectTree.of(all(Schema.SUBJECT), all(Schema.PRIMARY));
  }

  private List<FacetCount> years() {
    return all(Schema.YEAR).entrySet().stream()
        .map(year -> new FacetCount(year.getKey(), year.getKey(), year.getValue()))
        .sorted(Comparator.comparing(FacetCount::value).reversed())
        .toList();
  }

  private List<FacetCount> types() {
    Map<String, Long> counts = all(Schema.TYPE);
    List<FacetCount> types = new ArrayList<>();
    for (AnnouncementType type : AnnouncementType.values()) {
      Long count = counts.get(type.code());
      if (count != null) {
        types.add(new FacetCount(type.code(), label(type), count));
      }
    }
    return types;
  }

  private static String label(AnnouncementType type) {
    return switch (type) {
      case NEW -> "New submissions";
      case CROSS -> "Cross-lists";
      case REPLACED -> "Replacements";
    };
  }

  /** The most frequent authors, and behind them those filtered by that are not among them. */
  private List<FacetCount> authors() {
    Map<String, Long> counted = all(Schema.AUTHOR_NAME);
    Map<String, Long> authors = new LinkedHashMap<>();
    counted.entrySet().stream()
        .filter(author -> author.getValue() > 0)
        .limit(request.authors())
        .forEach(author -> authors.put(author.getKey(), author.getValue()));
    named(request).forEach(name -> authors.putIfAbsent(name, counted.getOrDefault(name, 0L)));
    return authors.entrySet().stream()
        .map(author -> new FacetCount(author.getKey(), author.getKey(), author.getValue()))
        .toList();
  }
}
