package dev.incipit.lucene;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.search.FacetCount;
import dev.incipit.search.FacetField;
import dev.incipit.search.Facets;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringValueFacetCounts;

/** Counts matches by the values of the facet fields. */
final class FacetCounter {

  /** The matches to count a field over. */
  interface Matches {
    FacetsCollector of(FacetField field) throws IOException;
  }

  private final FacetStates states;
  private final SearchRequest request;

  FacetCounter(FacetStates states, SearchRequest request) {
    this.states = states;
    this.request = request;
  }

  Facets count(Matches matches) throws IOException {
    Facets facets = Facets.NONE;
    for (FacetField field : request.facets()) {
      FacetsCollector hits = matches.of(field);
      facets =
          switch (field) {
            case SUBJECT ->
                new Facets(
                    SubjectTree.of(all(Schema.SUBJECT, hits), all(Schema.PRIMARY, hits)),
                    facets.years(),
                    facets.types(),
                    facets.authors());
            case YEAR ->
                new Facets(facets.subjects(), years(hits), facets.types(), facets.authors());
            case TYPE ->
                new Facets(facets.subjects(), facets.years(), types(hits), facets.authors());
            case AUTHOR ->
                new Facets(facets.subjects(), facets.years(), facets.types(), authors(hits));
          };
    }
    return facets;
  }

  private List<FacetCount> years(FacetsCollector hits) throws IOException {
    return all(Schema.YEAR, hits).entrySet().stream()
        .map(year -> new FacetCount(year.getKey(), year.getKey(), year.getValue()))
        .sorted(Comparator.comparing(FacetCount::value).reversed())
        .toList();
  }

  private List<FacetCount> types(FacetsCollector hits) throws IOException {
    Map<String, Long> counts = all(Schema.TYPE, hits);
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

  private List<FacetCount> authors(FacetsCollector hits) throws IOException {
    var state = states.of(Schema.AUTHOR_NAME);
    if (state == null) {
      return List.of();
    }
    var counts = new StringValueFacetCounts(state, hits);
    FacetResult top =
        request.authors() == 0
            ? null
            : counts.getTopChildren(request.authors(), Schema.AUTHOR_NAME);
    Map<String, FacetCount> authors = new LinkedHashMap<>();
    if (top != null) {
      for (LabelAndValue author : top.labelValues) {
        authors.put(author.label, count(author.label, author.value.longValue()));
      }
    }
    for (String name : request.filters().authors()) {
      String value = PaperDocuments.authorValue(name);
      if (!authors.containsKey(value)) {
        Number number = counts.getSpecificValue(Schema.AUTHOR_NAME, value);
        authors.put(value, count(value, Math.max(0, number.longValue())));
      }
    }
    return List.copyOf(authors.values());
  }

  private static FacetCount count(String name, long count) {
    return new FacetCount(name, name, count);
  }

  /** Counts of all values that occur. */
  private Map<String, Long> all(String field, FacetsCollector hits) throws IOException {
    var state = states.of(field);
    if (state == null) {
      return Map.of();
    }
    FacetResult result = new StringValueFacetCounts(state, hits).getAllChildren(field);
    Map<String, Long> counts = new LinkedHashMap<>();
    if (result != null) {
      for (LabelAndValue value : result.labelValues) {
        counts.put(value.label, value.value.longValue());
      }
    }
    return counts;
  }
}
