package dev.incipit.lucene.remote;

import dev.incipit.engine.EngineRequest;
import dev.incipit.engine.EngineResponse;
import dev.incipit.lucene.document.Schema;
import dev.incipit.lucene.facet.FacetCounter;
import dev.incipit.search.FacetField;
import dev.incipit.search.SearchRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values that another engine counted. */
final class EngineValues implements FacetCounter.Values {
  private final EngineResponse answer;

  EngineValues(EngineResponse answer) {
    this.answer = answer;
  }

  /** What is to be counted for a request. */
  static List<EngineRequest.FacetRequest> tallies(SearchRequest request) {
    List<EngineRequest.FacetRequest> tallies = new ArrayList<>();
    for (FacetField field : request.facets()) {
      switch (field) {
        case SUBJECT -> {
          tallies.add(tally(field, Schema.SUBJECT));
          tallies.add(tally(field, Schema.PRIMARY));
        }
        case YEAR -> tallies.add(tally(field, Schema.YEAR));
        case TYPE -> tallies.add(tally(field, Schema.TYPE));
        case AUTHOR ->
            tallies.add(
                new EngineRequest.FacetRequest(
                    Schema.AUTHOR_NAME,
                    Schema.AUTHOR_NAME,
                    field.code(),
                    request.authors(),
                    FacetCounter.named(request)));
      }
    }
    return tallies;
  }

  private static EngineRequest.FacetRequest tally(FacetField without, String field) {
    return new EngineRequest.FacetRequest(
        field, field, without.code(), EngineRequest.FacetRequest.ALL, List.of());
  }

  @Override
  public Map<String, Long> all(String field) {
    return answer.counts().getOrDefault(field, Map.of());
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
