package dev.incipit.pipeline.facet;

import dev.incipit.analysis.Names;
import dev.incipit.document.Schema;
import dev.incipit.engine.EngineRequest.FacetRequest;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.mark.Mark;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.search.FacetCount;
import dev.incipit.search.FacetField;
import dev.incipit.search.Facets;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.SubjectCount;
import dev.incipit.settings.FieldDeclaration;
import dev.incipit.settings.FieldType;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes facets of the values that matches have. */
public final class FacetsBuilder {
  private final SearchRequest request;
  private final IndexSnapshot snapshot;
  private final Map<String, Map<String, Long>> counts;

  /**
   * Of what was counted.
   *
   * @param snapshot the state that was counted in
   * @param counts papers by value, by facet of {@link #requests}
   */
  public FacetsBuilder(
      SearchRequest request, IndexSnapshot snapshot, Map<String, Map<String, Long>> counts) {
    this.request = request;
    this.snapshot = snapshot;
    this.counts = Map.copyOf(counts);
  }

  /** What is to be counted for a request: for each field over what the others' filters leave. */
  public static List<FacetRequest> requests(SearchRequest request, IndexSettings settings) {
    List<FacetRequest> facets = new ArrayList<>();
    for (FacetField field : request.facets().stream().sorted().toList()) {
      switch (field) {
        case SUBJECT -> {
          facets.add(whole(request, field, Schema.SUBJECT));
          facets.add(whole(request, field, Schema.PRIMARY));
        }
        case YEAR -> facets.add(whole(request, field, Schema.YEAR));
        case TYPE -> {
          // As of a day, only what was announced until then counts, which no column tells.
          if (request.filters().asOf() == null) {
            facets.add(whole(request, field, Schema.TYPE));
          }
        }
        case MARK -> facets.add(whole(request, field, Schema.MARK));
        case FIELD -> keywords(settings).map(name -> keyword(name)).forEach(facets::add);
        case AUTHOR ->
            facets.add(
                new FacetRequest(
                    Schema.AUTHOR_NAME,
                    Schema.AUTHOR_NAME,
                    without(request, field),
                    request.authors(),
                    named(request)));
        // Years and months narrow each other no more than themselves.
        case MONTH ->
            facets.add(
                new FacetRequest(
                    Schema.SUBMITTED_AT,
                    Schema.SUBMITTED_AT,
                    without(request, FacetField.YEAR),
                    FacetRequest.ALL,
                    List.of()));
      }
    }
    return facets;
  }

  private static Stream<String> keywords(IndexSettings settings) {
    return settings.fields().stream()
        .filter(field -> field.type() == FieldType.KEYWORD)
        .map(FieldDeclaration::name);
  }

  private static FacetRequest keyword(String name) {
    String field = Schema.declared(name);
    return new FacetRequest(field, field, "", FacetRequest.ALL, List.of());
  }

  private static FacetRequest whole(SearchRequest request, FacetField own, String field) {
    return new FacetRequest(field, field, without(request, own), FacetRequest.ALL, List.of());
  }

  private static String without(SearchRequest request, FacetField own) {
    return request.sideways() ? own.code() : "";
  }

  /** The authors that are filtered by, as they are counted. */
  private static List<String> named(SearchRequest request) {
    return List.copyOf(asked(request).keySet());
  }

  /** The names that are filtered by, by what they are counted as. */
  private static Map<String, String> asked(SearchRequest request) {
    Map<String, String> names = new LinkedHashMap<>();
    request.filters().authors().forEach(name -> names.putIfAbsent(Names.key(name), name));
    return names;
  }

  private Map<String, Long> all(String field) {
    return counts.getOrDefault(field, Map.of());
  }

  /** The facets that were asked for. */
  public Facets count() throws IOException {
    boolean subjects = request.facets().contains(FacetField.SUBJECT);
    return new Facets(
        subjects ? subjects() : List.of(),
        request.facets().contains(FacetField.YEAR) ? newest(Schema.YEAR) : List.of(),
        request.facets().contains(FacetField.TYPE) ? types() : List.of(),
        request.facets().contains(FacetField.MARK) ? marks() : List.of(),
        request.facets().contains(FacetField.AUTHOR) ? authors() : List.of(),
        request.facets().contains(FacetField.MONTH) ? newest(Schema.SUBMITTED_AT) : List.of(),
        request.facets().contains(FacetField.FIELD) ? fields() : Map.of());
  }

  private List<SubjectCount> subjects() throws IOException {
    Map<String, String> names =
        snapshot.facetCache().subjectNames(() -> SubjectLabels.of(snapshot));
    return SubjectTree.of(
        snapshot.settings().taxonomy(), all(Schema.SUBJECT), all(Schema.PRIMARY), names);
  }

  private Map<String, List<FacetCount>> fields() {
    Map<String, List<FacetCount>> fields = new HashMap<>();
    keywords(snapshot.settings())
        .forEach(name -> {
          List<FacetCount> counts =
              all(Schema.declared(name)).entrySet().stream()
                  .map(count -> new FacetCount(count.getKey(), count.getKey(), count.getValue()))
                  .sorted(
                      Comparator.comparingLong(FacetCount::count)
                          .reversed()
                          .thenComparing(FacetCount::value))
                  .toList();
          if (!counts.isEmpty()) {
            fields.put(name, counts);
          }
        });
    return fields;
  }

  private List<FacetCount> newest(String field) {
    return all(field).entrySet().stream()
        .map(count -> new FacetCount(count.getKey(), count.getKey(), count.getValue()))
        .sorted(Comparator.comparing(FacetCount::value).reversed())
        .toList();
  }

  private List<FacetCount> types() {
    Map<String, Long> counts = all(Schema.TYPE);
    List<FacetCount> types = new ArrayList<>();
    for (AnnouncementType type : AnnouncementType.values()) {
      long count = counts.getOrDefault(type.code(), 0L);
      if (count > 0) {
        types.add(new FacetCount(type.code(), label(type), count));
      }
    }
    return types;
  }

  private List<FacetCount> marks() {
    Map<String, Long> counts = all(Schema.MARK);
    List<FacetCount> marks = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      Long count = counts.get(mark.code());
      if (count != null) {
        marks.add(new FacetCount(mark.code(), mark.label(), count));
      }
    }
    return marks;
  }

  private static String label(AnnouncementType type) {
    return switch (type) {
      case NEW -> "New submissions";
      case CROSS -> "Cross-lists";
      case REPLACED -> "Replacements";
    };
  }

  /**
   * The most frequent authors, and behind them those filtered by that are not among them. An author
   * who is filtered by has the name of the filter as value, the others their spelling.
   */
  private List<FacetCount> authors() throws IOException {
    Map<String, Long> counted = all(Schema.AUTHOR_NAME);
    Map<String, String> asked = asked(request);
    Map<String, Long> authors = new LinkedHashMap<>();
    counted.entrySet().stream()
        .filter(author -> author.getValue() > 0)
        .limit(request.authors())
        .forEach(author -> authors.put(author.getKey(), author.getValue()));
    asked.keySet().forEach(key -> authors.putIfAbsent(key, counted.getOrDefault(key, 0L)));
    Map<String, String> labels = new AuthorSpellings(snapshot).of(authors.keySet());
    List<FacetCount> counts = new ArrayList<>();
    authors.forEach((key, papers) -> {
      String label = labels.getOrDefault(key, asked.getOrDefault(key, key));
      counts.add(new FacetCount(asked.getOrDefault(key, label), label, papers));
    });
    return counts;
  }
}
