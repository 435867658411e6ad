package dev.incipit.opensearch.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.document.Schema;
import dev.incipit.engine.EngineRequest;
import java.util.List;

/** Writes what is to be counted as aggregations. */
public final class AggregationJson {
  public static final String MOST = "most";
  public static final String ALSO = "also";
  public static final String DAYS = "days";

  /** Months differ in length, and seconds are no dates to the cluster: it counts by days. */
  public static final int SECONDS_OF_DAY = 86_400;

  /** More than are wanted, as the last of those wanted may belong behind one of these. */
  private static final int SPARE = 100;

  private AggregationJson() {}

  public static String name(EngineRequest.FacetRequest facet) {
    return "tally_" + facet.name();
  }

  /** The counts of all facets, in the search for the papers. */
  static ObjectNode of(EngineRequest request, int ofShard) {
    ObjectNode counts = ClusterJson.of("papers", ClusterJson.of("global", ClusterJson.object()));
    for (EngineRequest.FacetRequest facet : request.facets()) {
      ObjectNode counted = ClusterJson.object();
      if (isByMonth(facet)) {
        counted.set(DAYS, ClusterJson.of("histogram", days(facet)));
      } else if (facet.most() > 0) {
        counted.set(MOST, ClusterJson.of("terms", frequent(facet, facet.most() + SPARE, ofShard)));
      }
      if (!facet.also().isEmpty()) {
        counted.set(ALSO, ClusterJson.of("terms", named(facet, facet.also())));
      }
      ObjectNode filter = QueryJson.of(request.conditionsExcept(facet.without()));
      ObjectNode aggregation = ClusterJson.of("filter", filter);
      if (!counted.isEmpty()) {
        aggregation.set("aggs", counted);
      }
      counts.set(name(facet), aggregation);
    }
    return counts;
  }

  /** Whether months are counted, and not values. */
  public static boolean isByMonth(EngineRequest.FacetRequest facet) {
    return facet.field().equals(Schema.SUBMITTED_AT);
  }

  private static ObjectNode days(EngineRequest.FacetRequest facet) {
    ObjectNode days = ClusterJson.of("field", facet.field());
    return days.put("interval", SECONDS_OF_DAY).put("min_doc_count", 1);
  }

  /** The most frequent values, of which each shard tells some. */
  public static ObjectNode frequent(EngineRequest.FacetRequest facet, int size, int ofShard) {
    return field(facet).put("size", size).put("shard_size", Math.max(size, ofShard));
  }

  /** These values only, of which each shard tells all. */
  public static ObjectNode named(EngineRequest.FacetRequest facet, List<String> values) {
    ObjectNode terms = ClusterJson.with(field(facet), "include", values);
    return terms.put("size", values.size()).put("shard_size", values.size());
  }

  private static ObjectNode field(EngineRequest.FacetRequest facet) {
    return ClusterJson.of("field", PaperSource.counted(facet.field()));
  }

  /** The papers over which a facet counts. */
  public static ObjectNode matches(EngineRequest request, EngineRequest.FacetRequest facet) {
    return QueryJson.of(request.narrowedExcept(facet.without()));
  }
}
