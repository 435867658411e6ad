package dev.incipit.opensearch.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.engine.EngineRequest;
import dev.incipit.engine.EngineResponse;
import dev.incipit.json.RecordJson;
import dev.incipit.paper.AnnouncedPaper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes searches and reads their answers. */
public final class SearchBodyJson {
  private SearchBodyJson() {}

  /**
   * A search.
   *
   * @param ofShard of how many values that it counts a shard is to tell
   * @param within how long to look for papers before answering with what was found; null for as
   *     long as it takes
   */
  public static ObjectNode of(EngineRequest request, int ofShard, @Nullable Duration within) {
    ObjectNode body = ClusterJson.object();
    if (request.facets().isEmpty()) {
      body.set("query", QueryJson.of(request.narrowed()));
    } else {
      body.set("query", QueryJson.of(request.query()));
      if (!request.filters().isEmpty()) {
        body.set("post_filter", QueryJson.of(request.conditionsExcept("")));
      }
    }
    body.put("from", request.skip()).put("size", request.size());
    body.put("track_total_hits", true).put("track_scores", request.scored());
    if (within != null) {
      body.put("timeout", within.toMillis() + "ms");
    }
    body.set("_source", ClusterJson.array(List.of("record")));
    body.set("sort", sort(request.order()));
    EngineRequest.After after = request.after();
    if (after != null) {
      body.set("search_after", ClusterJson.array(List.of(after.key(), after.id())));
    }
    body.set("aggs", AggregationJson.of(request, ofShard));
    return body;
  }

  private static JsonNode sort(EngineRequest.Order order) {
    boolean downwards = order.downwards() && !order.byScore();
    ObjectNode byId = ClusterJson.of("id", ClusterJson.of("order", downwards ? "desc" : "asc"));
    ObjectNode key =
        order.byScore()
            ? ClusterJson.of("_score", ClusterJson.of("order", "desc"))
            : ClusterJson.of(
                order.field(),
                ClusterJson.of("order", downwards ? "desc" : "asc").put("missing", "_last"));
    return ClusterJson.array(List.of(key, byId));
  }

  private record Found(AnnouncedPaper paper, double score, Number key)
      implements EngineResponse.Found {
    @Override
    public String id() {
      return paper.id().value();
    }
  }

  /** The papers that a search found. */
  public static List<EngineResponse.Found> found(EngineRequest request, JsonNode answer) {
    List<EngineResponse.Found> found = new ArrayList<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      Number place = place(request.order(), hit.path("sort").path(0));
      double score =
          request.order().byScore() ? place.doubleValue() : hit.path("_score").asDouble();
      found.add(new Found(paper(hit), score, place));
    }
    return found;
  }

  /** How many papers matched a search. */
  public static long total(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asLong();
  }

  /** How many papers there were. */
  public static long papers(JsonNode answer) {
    return answer.path("aggregations").path("papers").path("doc_count").asLong();
  }

  /** Not by a condition in one expression, which would make a number of either kind. */
  private static Number place(EngineRequest.Order order, JsonNode key) {
    if (order.byScore()) {
      return (float) key.asDouble();
    }
    return key.asLong();
  }

  /** The paper in a document. */
  public static AnnouncedPaper paper(JsonNode document) {
    String record = document.path("_source").path("record").asText();
    return RecordJson.read(record.getBytes(StandardCharsets.UTF_8));
  }
}
