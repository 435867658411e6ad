package dev.incipit.bench.run;

import dev.incipit.bench.measure.Latencies;
import dev.incipit.bench.query.QueryKind;
import dev.incipit.bench.report.Block;
import dev.incipit.bench.report.Figures;
import dev.incipit.bench.report.Section;
import dev.incipit.search.FacetField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the embedded index and the one on a cluster gave, in tables. */
public final class ClusterTables {

  private ClusterTables() {}

  /** The section of a report. */
  public static Section section(ClusterRun.Result result) {
    return new Section(
        "Embedded and on a cluster",
        List.of(
            new Block.Text(
                "The same papers and queries; a page is ten papers, with highlights and all counts."),
            new Block.Table(
                List.of("index", "papers", "papers/s", "MB", "format"),
                List.of(load("embedded", result.embedded()), load("cluster", result.cluster()))),
            new Block.Table(
                List.of(
                    "queries",
                    "number",
                    "embedded p50, ms",
                    "p99",
                    "cluster p50, ms",
                    "p99",
                    "same ten",
                    "same order",
                    "mean overlap",
                    "same total",
                    "same counts"),
                rows(result.comparisons())),
            new Block.Text(differing(result.comparisons()))));
  }

  private static String differing(List<Comparison> all) {
    List<String> fields = new ArrayList<>();
    for (FacetField field : FacetField.values()) {
      long queries = all.stream().filter(c -> c.differingFacets().contains(field)).count();
      fields.add(field.code() + " " + queries);
    }
    return "Queries of which a count differed, by field: " + String.join(", ", fields) + ".";
  }

  private static List<String> load(String name, ClusterRun.Load load) {
    return List.of(
        name,
        Figures.count(load.stats().papers()),
        Figures.number(load.stats().papers() / load.seconds()),
        Figures.megabytes(load.stats().bytes()),
        load.stats().format());
  }

  private static List<List<String>> rows(List<Comparison> all) {
    List<List<String>> rows = new ArrayList<>();
    for (QueryKind kind : QueryKind.values()) {
      List<Comparison> some = all.stream().filter(c -> c.query().kind() == kind).toList();
      if (!some.isEmpty()) {
        rows.add(row(kind.code(), some));
      }
    }
    rows.add(row("all", all));
    return rows;
  }

  private static List<String> row(String name, List<Comparison> some) {
    Latencies embedded = latencies(some, Comparison::embeddedMillis);
    Latencies cluster = latencies(some, Comparison::clusterMillis);
    double overlap = some.stream().mapToDouble(Comparison::overlap).average().orElse(1);
    return List.of(
        name,
        Figures.count(some.size()),
        Figures.number(embedded.quantile(.5)),
        Figures.number(embedded.quantile(.99)),
        Figures.number(cluster.quantile(.5)),
        Figures.number(cluster.quantile(.99)),
        share(some, c -> c.overlap() == 1),
        share(some, Comparison::sameOrder),
        String.format(Locale.ROOT, "%.3f", overlap),
        share(some, Comparison::sameTotal),
        share(some, Comparison::sameFacets));
  }

  private static Latencies latencies(
      List<Comparison> some, Function<Comparison, List<Double>> times) {
    return new Latencies(
        some.stream()
            .map(times)
            .flatMap(Collection::stream)
            .mapToDouble(Double::doubleValue)
            .toArray());
  }

  private static String share(List<Comparison> some, Predicate<Comparison> what) {
    long there = some.stream().filter(what).count();
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * there / some.size());
  }
}
