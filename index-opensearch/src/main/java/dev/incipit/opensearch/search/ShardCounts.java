package dev.incipit.opensearch.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts of a field's values, put together from what each shard tells of its most frequent ones.
 *
 * @param counts the most frequent, in their order; no count is too high
 * @param missed how many papers may be missing from a count, and how many a value may have that no
 *     shard told of; 0 if all is exact
 * @param cut whether shards told of more values than these
 */
record ShardCounts(Map<String, Long> counts, long missed, boolean cut) {

  /**
   * Reads a terms aggregation.
   *
   * @param ofShard how many values each shard was to tell of
   */
  static ShardCounts read(JsonNode terms, int ofShard) {
    Map<String, Long> counts = new LinkedHashMap<>();
    long told = 0;
    for (JsonNode bucket : terms.path("buckets")) {
      long count = bucket.path("doc_count").asLong();
      counts.put(bucket.path("key").asText(), count);
      told += count;
    }
    long others = terms.path("sum_other_doc_count").asLong();
    long error = terms.path("doc_count_error_upper_bound").asLong();
    // A shard that searches its segments side by side leaves out of its error what it dropped when
    // it put them together: at most the least of so many counts, so at most their mean.
    long missed = error == 0 ? 0 : error + (told + others) / ofShard;
    return new ShardCounts(counts, missed, others > 0);
  }

  /** Whether the most frequent so many are surely among these. */
  boolean decides(int most) {
    if (missed == 0) {
      return true;
    }
    long least = least(most);
    long last = counts.values().stream().reduce(0L, (first, second) -> second);
    return least > missed && !(cut && last + missed >= least);
  }

  /** Of those that may be the most frequent the lowest count; 0 if there are too few. */
  private long least(int most) {
    return counts.values().stream().skip(most - 1L).findFirst().orElse(0L);
  }

  /** All that may be among the most frequent so many. */
  List<String> candidates(int most) {
    long least = least(most);
    return counts.entrySet().stream()
        .filter(value -> value.getValue() + missed >= least)
        .map(Map.Entry::getKey)
        .toList();
  }
}
