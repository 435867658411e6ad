package dev.incipit.opensearch.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.engine.EngineRequest;
import dev.incipit.opensearch.json.AggregationJson;
import dev.incipit.opensearch.json.ClusterJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the values of a question's facets exactly, though each shard tells only of its most
 * frequent ones. Where these do not decide which are the most frequent of all, shards are asked for
 * more; then those that may be are counted by name.
 */
final class ExactFacetCounter {
  /** A shard tells of so many values at first, which for most searches are all. */
  static final int OF_SHARD = 10_000;

  private static final int MOST_OF_SHARD = 1 << 30;
  private static final int STEP = 10;
  private static final int MOST_CANDIDATES = 2_000;
  private static final String NAME = "values";

  /** The most frequent first; of equals the first by its bytes in UTF-8, as terms are ordered. */
  private static final Comparator<Map.Entry<String, Long>> BY_COUNT =
      Map.Entry.<String, Long>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry::getKey, (a, b) -> Arrays.compareUnsigned(bytes(a), bytes(b)));

  private final ClusterEngine engine;
  private final EngineRequest request;
  private final String walk;
  private final int ofShard;

  /**
   * Counts for a question.
   *
   * @param ofShard of how many values a shard was asked to tell at first
   */
  ExactFacetCounter(ClusterEngine engine, EngineRequest request, String walk, int ofShard) {
    this.engine = engine;
    this.request = request;
    this.walk = walk;
    this.ofShard = ofShard;
  }

  /** The counts of each facet, of what the question's own search told. */
  Map<String, Map<String, Long>> counts(JsonNode aggregations) throws IOException {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (EngineRequest.FacetRequest facet : request.facets()) {
      JsonNode told = aggregations.path(AggregationJson.name(facet));
      if (AggregationJson.isByMonth(facet)) {
        counts.put(facet.name(), months(told.path(AggregationJson.DAYS)));
        continue;
      }
      Map<String, Long> values = new LinkedHashMap<>();
      if (facet.most() > 0) {
        values.putAll(most(facet, ShardCounts.read(told.path(AggregationJson.MOST), ofShard)));
      }
      ShardCounts.read(told.path(AggregationJson.ALSO), ofShard)
          .counts()
          .forEach(values::putIfAbsent);
      counts.put(facet.name(), values);
    }
    return counts;
  }

  private static Map<String, Long> months(JsonNode days) {
    Map<String, Long> months = new HashMap<>();
    for (JsonNode day : days.path("buckets")) {
      Instant start = Instant.ofEpochSecond(day.path("key").asLong());
      String month = YearMonth.from(start.atOffset(ZoneOffset.UTC)).toString();
      months.merge(month, day.path("doc_count").asLong(), Long::sum);
    }
    return months;
  }

  private Map<String, Long> most(EngineRequest.FacetRequest facet, ShardCounts first)
      throws IOException {
    ShardCounts told = first;
    long wanted = ofShard;
    while (!told.decides(facet.most()) && wanted < MOST_OF_SHARD) {
      wanted = Math.min(MOST_OF_SHARD, wanted * STEP);
      int size = Math.max(MOST_CANDIDATES, 2 * facet.most());
      told = asked(facet, AggregationJson.frequent(facet, size, (int) wanted), (int) wanted);
    }
    Map<String, Long> exact =
        told.missed() == 0 ? told.counts() : named(facet, told.candidates(facet.most()));
    Map<String, Long> most = new LinkedHashMap<>();
    exact.entrySet().stream()
        .sorted(BY_COUNT)
        .limit(facet.most())
        .forEach(value -> most.put(value.getKey(), value.getValue()));
    return most;
  }

  private Map<String, Long> named(EngineRequest.FacetRequest facet, List<String> values)
      throws IOException {
    return asked(facet, AggregationJson.named(facet, values), values.size()).counts();
  }

  private ShardCounts asked(EngineRequest.FacetRequest facet, ObjectNode terms, int wanted)
      throws IOException {
    ObjectNode body = ClusterJson.of("query", AggregationJson.matches(request, facet));
    body.put("size", 0).put("track_total_hits", false);
    body.set("aggs", ClusterJson.of(NAME, ClusterJson.of("terms", terms)));
    JsonNode answer = engine.searched(body, walk);
    return ShardCounts.read(answer.path("aggregations").path(NAME), wanted);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
