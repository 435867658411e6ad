package dev.incipit.lucene.remote;

import dev.incipit.engine.EngineRequest;
import dev.incipit.engine.EngineResponse;
import dev.incipit.lucene.document.Schema;
import dev.incipit.lucene.facet.FacetsBuilder;
import dev.incipit.search.FacetField;
import dev.incipit.search.SearchRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values that another engine counted. */
final class EngineValues implements FacetsBuilder.Values {
  private final EngineResponse response;

  EngineValues(EngineResponse response) {
    this.response = response;
  }

  /** What is to be counted for a request. */
  static List<EngineRequest.FacetRequest> facets(SearchRequest request) {
    List<EngineRequest.FacetRequest> facets = new ArrayList<>();
    for (FacetField field : request.facets()) {
      switch (field) {
        case SUBJECT -> {
          facets.add(facet(field, Schema.SUBJECT));
          facets.add(facet(field, Schema.PRIMARY));
        }
        case YEAR -> facets.add(facet(field, Schema.YEAR));
        case TYPE -> facets.add(facet(field, Schema.TYPE));
        case AUTHOR ->
            facets.add(
                new EngineRequest.FacetRequest(
                    Schema.AUTHOR_NAME,
                    Schema.AUTHOR_NAME,
                    field.code(),
                    request.authors(),
                    FacetsBuilder.named(request)));
      }
    }
    return facets;
  }

  private static EngineRequest.FacetRequest facet(FacetField without, String field) {
    return new EngineRequest.FacetRequest(
        field, field, without.code(), EngineRequest.FacetRequest.ALL, List.of());
  }

  @Override
  public Map<String, Long> all(String field) {
    return response.counts().getOrDefault(field, Map.of());
  }

  @Override
  public Map<String, Long> authors(int most, List<String> named) {
    Map<String, Long> counts = all(Schema.AUTHOR_NAME);
    Map<String, Long> authors = new LinkedHashMap<>();
    counts.entrySet().stream()
        .filter(author -> author.getValue() > 0)
        .limit(most)
        .forEach(author -> authors.put(author.getKey(), author.getValue()));
    named.forEach(name -> authors.putIfAbsent(name, counts.getOrDefault(name, 0L)));
    return authors;
  }
}
