package dev.incipit.lucene.facet;

import dev.incipit.lucene.analysis.Names;
import dev.incipit.lucene.document.Schema;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.search.FacetCount;
import dev.incipit.search.FacetField;
import dev.incipit.search.Facets;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.SubjectCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Makes facets of the values that matches have. */
public final class FacetsBuilder {
  /** Values as counted over the matches that pass the filters of all fields but their own. */
  public interface Values {
    /** Counts of all values of a field that occur. */
    Map<String, Long> all(String field);

    /**
     * Counts of the most frequent authors, and behind them of those named that are not among them.
     */
    Map<String, Long> authors(int most, List<String> named);
  }

  private final SearchRequest request;
  private final Values values;

  public FacetsBuilder(SearchRequest request, Values values) {
    this.request = request;
    this.values = values;
  }

  /** The authors that are filtered by, as they are counted. */
  public static List<String> named(SearchRequest request) {
    return request.filters().authors().stream().map(Names::value).toList();
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
    return SubjectTree.of(values.all(Schema.SUBJECT), values.all(Schema.PRIMARY));
  }

  private List<FacetCount> years() {
    return values.all(Schema.YEAR).entrySet().stream()
        .map(year -> new FacetCount(year.getKey(), year.getKey(), year.getValue()))
        .sorted(Comparator.comparing(FacetCount::value).reversed())
        .toList();
  }

  private List<FacetCount> types() {
    Map<String, Long> counts = values.all(Schema.TYPE);
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

  private List<FacetCount> authors() {
    return values.authors(request.authors(), named(request)).entrySet().stream()
        .map(author -> count(author.getKey(), author.getValue()))
        .toList();
  }

  private static FacetCount count(String name, long count) {
    return new FacetCount(name, name, count);
  }
}
