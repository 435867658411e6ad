package dev.incipit.opensearch.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.engine.Clause;
import dev.incipit.engine.EngineRequest;
import dev.incipit.engine.EngineResponse;
import dev.incipit.opensearch.connection.Backoff;
import dev.incipit.opensearch.connection.Cluster;
import dev.incipit.opensearch.json.ClusterJson;
import dev.incipit.opensearch.json.QueryJson;
import dev.incipit.opensearch.json.SearchBodyJson;
import dev.incipit.opensearch.json.SegmentsJson;
import dev.incipit.opensearch.json.Storage;
import dev.incipit.search.IndexStats;
import dev.incipit.search.UnavailableIndexException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Searches an index on a cluster. Thread-safe. */
final class ClusterEngine {
  /** Terms whose papers are counted by one request. */
  private static final int MOST_FILTERS = 1_000;

  /** How long a point in time is kept from one search to the next. */
  private static final String LEASE = "5m";

  /** A failure that takes longer is one of waiting, which is not to be done twice. */
  private static final long AT_ONCE_NANOS = 2_000_000_000L;

  private final Cluster cluster;
  private final String path;
  private final TermDictionary dictionary;
  private final int ofShard;

  /** The point in time that is searched; null for what is current. */
  private final @Nullable String pointInTime;

  /**
   * An engine.
   *
   * @param ofShard of how many values a shard tells at first where values are counted
   */
  ClusterEngine(Cluster cluster, int ofShard) {
    this(cluster, ofShard, null);
  }

  private ClusterEngine(Cluster cluster, int ofShard, @Nullable String pointInTime) {
    this.pointInTime = pointInTime;
    this.cluster = cluster;
    this.ofShard = ofShard;
    this.path = "/" + cluster.address().index();
    this.dictionary = new TermDictionary(this);
  }

  /**
   * Searches; all shards must have answered, in time unless a time was set. What fails at once is
   * tried once more: by then the cluster knows of a node that died while it was asked, and asks a
   * copy.
   *
   * @param walk equal for searches that must be answered by the same copies of the shards
   */
  JsonNode searched(JsonNode body, String walk) throws IOException {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("search_type", "dfs_query_then_fetch");
    // A search that was given a time may be cut short; shards that fail are refused below.
    parameters.put("allow_partial_search_results", String.valueOf(body.has("timeout")));
    if (pointInTime == null) {
      parameters.put("preference", "incipit" + Integer.toHexString(walk.hashCode()));
    }
    long start = System.nanoTime();
    try {
      return whole(parameters, body);
    } catch (UnavailableIndexException e) {
      if (System.nanoTime() - start > AT_ONCE_NANOS) {
        throw e;
      }
      Backoff.before(1);
      return whole(parameters, body);
    }
  }

  private JsonNode whole(Map<String, String> parameters, JsonNode body) throws IOException {
    JsonNode answer =
        pointInTime == null
            ? cluster.ask("POST", path + "/_search", parameters, body)
            : cluster.ask("POST", "/_search", parameters, at(pointInTime, body));
    JsonNode shards = answer.path("_shards");
    int failed = shards.path("total").asInt() - shards.path("successful").asInt();
    if (failed > 0) {
      throw cluster.partial(failed + " shards failed");
    }
    if (answer.path("timed_out").asBoolean() && !body.has("timeout")) {
      throw cluster.partial("it took too long");
    }
    return answer;
  }

  private static JsonNode at(String pointInTime, JsonNode body) {
    ObjectNode pinned = body.deepCopy();
    pinned.set("pit", ClusterJson.of("id", pointInTime).put("keep_alive", LEASE));
    return pinned;
  }

  /** An engine of the papers that are seen now, to be {@link #release released}. */
  ClusterEngine pinned() throws IOException {
    Map<String, String> lease = Map.of("keep_alive", LEASE);
    String id =
        cluster.ask("POST", path + "/_search/point_in_time", lease, null).path("pit_id").asText();
    return new ClusterEngine(cluster, ofShard, id);
  }

  /** Lets the point in time go, if there is one. */
  void release() throws IOException {
    if (pointInTime != null) {
      JsonNode ids = ClusterJson.of("pit_id", ClusterJson.array(List.of(pointInTime)));
      cluster.ask("DELETE", "/_search/point_in_time", Map.of(), ids);
    }
  }

  /**
   * Answers a search.
   *
   * @param stats tells size and freshness of an index of so many papers
   * @param within how long to look for papers before answering with what was found; null for as
   *     long as it takes
   */
  EngineResponse search(EngineRequest request, Stats stats, @Nullable Duration within)
      throws IOException {
    String walk = request.query().toString() + request.order();
    JsonNode answer = searched(SearchBodyJson.of(request, ofShard, within), walk);
    boolean partial = answer.path("timed_out").asBoolean();
    Map<String, Map<String, Long>> counts =
        partial
            ? Map.of()
            : new ExactFacetCounter(this, request, walk, ofShard)
                .counts(answer.path("aggregations"));
    return new EngineResponse(
        SearchBodyJson.total(answer),
        stats.of(SearchBodyJson.papers(answer)),
        SearchBodyJson.found(request, answer),
        List.of(() -> counts),
        partial);
  }

  /** Tells size and freshness. */
  interface Stats {
    /** Those of an index of so many papers. */
    IndexStats of(long papers) throws IOException;
  }

  /**
   * How many papers match.
   *
   * @param minHits from which number on the answer may be any number that is no smaller
   */
  long count(Clause query, long minHits) throws IOException {
    ObjectNode body = ClusterJson.of("query", QueryJson.of(query)).put("size", 0);
    if (minHits > Integer.MAX_VALUE) {
      body.put("track_total_hits", true);
    } else {
      body.put("track_total_hits", (int) minHits);
    }
    return searched(body, "").path("hits").path("total").path("value").asLong();
  }

  /** How many papers have each of some terms in a field. */
  Map<String, Integer> papers(String field, Collection<String> terms) throws IOException {
    List<String> wanted = List.copyOf(terms);
    Map<String, Integer> papers = new LinkedHashMap<>();
    for (int start = 0; start < wanted.size(); start += MOST_FILTERS) {
      count(field, wanted.subList(start, Math.min(wanted.size(), start + MOST_FILTERS)), papers);
    }
    return papers;
  }

  private void count(String field, List<String> terms, Map<String, Integer> into)
      throws IOException {
    List<ObjectNode> filters = new ArrayList<>();
    terms.forEach(term -> filters.add(QueryJson.of(new Clause.Term(field, term))));
    ObjectNode counted = ClusterJson.of("filters", ClusterJson.of("filters", filters));
    ObjectNode body = ClusterJson.of("aggs", ClusterJson.of("papers", counted)).put("size", 0);
    JsonNode buckets = searched(body, "").path("aggregations").path("papers").path("buckets");
    for (int i = 0; i < terms.size(); i++) {
      into.put(terms.get(i), buckets.path(i).path("doc_count").asInt());
    }
  }

  /** The terms of the fields. */
  TermDictionary dictionary() {
    return dictionary;
  }

  /** How the papers that are seen are stored. */
  Storage storage() throws IOException {
    return SegmentsJson.read(cluster.ask("GET", path + "/_segments", Map.of(), null));
  }
}
