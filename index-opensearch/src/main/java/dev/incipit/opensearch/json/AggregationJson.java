package dev.incipit.opensearch.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.engine.Clause;
import dev.incipit.engine.EngineRequest;
import java.util.List;

/** Writes what is to be counted as aggregations. */
public final class AggregationJson {
  public static final String MOST = "most";
  public static final String ALSO = "also";

  /** More than are wanted, as the last of those wanted may belong behind one of these. */
  private static final int SPARE = 100;

  private AggregationJson() {}

  public static String name(EngineRequest.FacetRequest tally) {
    return "tally_" + tally.name();
  }

  /** The counts of all tallies, in the search for the papers. */
  static ObjectNode of(EngineRequest question, int ofShard) {
    ObjectNode counts = ClusterJson.of("papers", ClusterJson.of("global", ClusterJson.object()));
    for (EngineRequest.FacetRequest tally : question.tallies()) {
      ObjectNode counted = ClusterJson.object();
      if (tally.most() > 0) {
        counted.set(MOST, ClusterJson.of("terms", frequent(tally, tally.most() + SPARE, ofShard)));
      }
      if (!tally.also().isEmpty()) {
        counted.set(ALSO, ClusterJson.of("terms", named(tally, tally.also())));
      }
      ObjectNode filter = QueryJson.of(narrowed(new Clause.Everything(), others(question, tally)));
      ObjectNode aggregation = ClusterJson.of("filter", filter);
      if (!counted.isEmpty()) {
        aggregation.set("aggs", counted);
      }
      counts.set(name(tally), aggregation);
    }
    return counts;
  }

  /** The most frequent values, of which each shard tells some. */
  public static ObjectNode frequent(EngineRequest.FacetRequest tally, int size, int ofShard) {
    return field(tally).put("size", size).put("shard_size", Math.max(size, ofShard));
  }

  /** These values only, of which each shard tells all. */
  public static ObjectNode named(EngineRequest.FacetRequest tally, List<String> values) {
    ObjectNode terms = ClusterJson.with(field(tally), "include", values);
    return terms.put("size", values.size()).put("shard_size", values.size());
  }

  private static ObjectNode field(EngineRequest.FacetRequest tally) {
    return ClusterJson.of("field", PaperSource.counted(tally.field()));
  }

  /** The papers over which a tally counts. */
  public static ObjectNode matches(EngineRequest question, EngineRequest.FacetRequest tally) {
    return QueryJson.of(narrowed(question.query(), others(question, tally)));
  }

  private static List<Clause> others(EngineRequest question, EngineRequest.FacetRequest tally) {
    return question.narrowing().stream()
        .filter(narrowing -> !narrowing.name().equals(tally.without()))
        .map(EngineRequest.NamedFilter::condition)
        .toList();
  }

  /** What matches a query and conditions, which add nothing to the score. */
  static Clause narrowed(Clause query, List<Clause> conditions) {
    return conditions.isEmpty()
        ? query
        : new Clause.Every(List.of(query), List.of(), conditions, List.of());
  }
}
