package dev.incipit.bench.run;

import dev.incipit.bench.query.BenchQuery;
import dev.incipit.search.FacetField;
import dev.incipit.search.Facets;
import dev.incipit.search.Hit;
import dev.incipit.search.SearchPage;
import java.util.List;
import java.util.stream.Stream;

/**
 * What two indexes of the same papers answered to one query, and how fast.
 *
 * @param query what was asked
 * @param embedded the first index's answer
 * @param cluster the second's
 * @param embeddedMillis how long the first took, each time
 * @param clusterMillis how long the second took, each time
 */
public record Comparison(
    BenchQuery query,
    SearchPage embedded,
    SearchPage cluster,
    List<Double> embeddedMillis,
    List<Double> clusterMillis) {

  /** Copies the times. */
  public Comparison {
    embeddedMillis = List.copyOf(embeddedMillis);
    clusterMillis = List.copyOf(clusterMillis);
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(Hit::paper).map(paper -> paper.id().toString()).toList();
  }

  /** The share of the first's papers on the page that the second has there too; 1 if none has. */
  double overlap() {
    List<String> first = ids(embedded);
    List<String> second = ids(cluster);
    long most = Math.max(first.size(), second.size());
    return most == 0 ? 1 : (double) first.stream().filter(second::contains).count() / most;
  }

  boolean sameOrder() {
    return ids(embedded).equals(ids(cluster));
  }

  boolean sameTotal() {
    return embedded.total() == cluster.total();
  }

  boolean sameFacets() {
    return differingFacets().isEmpty();
  }

  /** The fields of which some count differs. */
  List<FacetField> differingFacets() {
    return Stream.of(FacetField.values())
        .filter(field -> !counts(embedded.facets(), field).equals(counts(cluster.facets(), field)))
        .toList();
  }

  private static List<?> counts(Facets facets, FacetField field) {
    return switch (field) {
      case SUBJECT -> facets.subjects();
      case YEAR -> facets.years();
      case TYPE -> facets.types();
      case AUTHOR -> facets.authors();
    };
  }
}
