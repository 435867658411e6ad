package dev.incipit.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.engine.Answer;
import dev.incipit.engine.Node;
import dev.incipit.engine.Question;
import dev.incipit.listing.PaperJson;
import dev.incipit.paper.AnnouncedPaper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes searches and reads their answers. */
final class SearchJson {
  /** A shard tells so many of its most frequent values, so that sums over shards are right. */
  private static final int FEWEST_OF_A_SHARD = 10_000;

  private SearchJson() {}

  static ObjectNode of(Question question) {
    List<Node> conditions =
        question.narrowing().stream().map(Question.Narrowing::condition).toList();
    ObjectNode body = Json.object();
    if (question.tallies().isEmpty()) {
      body.set("query", QueryJson.of(narrowed(question.query(), conditions)));
    } else {
      body.set("query", QueryJson.of(question.query()));
      if (!conditions.isEmpty()) {
        body.set("post_filter", QueryJson.of(narrowed(new Node.Everything(), conditions)));
      }
    }
    body.put("from", question.skip()).put("size", question.size());
    body.put("track_total_hits", true).put("track_scores", question.scored());
    body.set("_source", Json.array(List.of("record")));
    body.set("sort", sort(question.order()));
    Question.After after = question.after();
    if (after != null) {
      body.set("search_after", Json.array(List.of(after.key(), after.id())));
    }
    body.set("aggs", counts(question));
    return body;
  }

  private static Node narrowed(Node query, List<Node> conditions) {
    return conditions.isEmpty()
        ? query
        : new Node.Every(List.of(query), List.of(), conditions, List.of());
  }

  private static JsonNode sort(Question.Order order) {
    boolean downwards = order.downwards() && !order.byScore();
    ObjectNode byId = Json.of("id", Json.of("order", downwards ? "desc" : "asc"));
    ObjectNode key =
        order.byScore()
            ? Json.of("_score", Json.of("order", "desc"))
            : Json.of(
                order.field(),
                Json.of("order", downwards ? "desc" : "asc").put("missing", "_last"));
    return Json.array(List.of(key, byId));
  }

  private static ObjectNode counts(Question question) {
    ObjectNode counts = Json.of("papers", Json.of("global", Json.object()));
    for (Question.Tally tally : question.tallies()) {
      List<Node> others =
          question.narrowing().stream()
              .filter(narrowing -> !narrowing.name().equals(tally.without()))
              .map(Question.Narrowing::condition)
              .toList();
      ObjectNode counted = Json.object();
      String field = PaperSource.counted(tally.field());
      if (tally.most() > 0) {
        ObjectNode terms = Json.of("field", field).put("size", tally.most());
        terms.put("shard_size", Math.max(FEWEST_OF_A_SHARD, tally.most()));
        counted.set("most", Json.of("terms", terms));
      }
      if (!tally.also().isEmpty()) {
        ObjectNode terms = Json.with(Json.of("field", field), "include", tally.also());
        counted.set("also", Json.of("terms", terms.put("size", tally.also().size())));
      }
      ObjectNode aggregation =
          Json.of("filter", QueryJson.of(narrowed(new Node.Everything(), others)));
      if (!counted.isEmpty()) {
        aggregation.set("aggs", counted);
      }
      counts.set(name(tally), aggregation);
    }
    return counts;
  }

  private static String name(Question.Tally tally) {
    return "tally_" + tally.name();
  }

  static Answer answer(Question question, JsonNode answer) {
    List<Answer.Found> found = new ArrayList<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      JsonNode key = hit.path("sort").path(0);
      Number place = place(question.order(), key);
      double score =
          question.order().byScore() ? place.doubleValue() : hit.path("_score").asDouble();
      found.add(new Answer.Found(paper(hit), score, place));
    }
    JsonNode counted = answer.path("aggregations");
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (Question.Tally tally : question.tallies()) {
      JsonNode values = counted.path(name(tally));
      Map<String, Long> byValue = new LinkedHashMap<>();
      read(values.path("most"), byValue);
      read(values.path("also"), byValue);
      counts.put(tally.name(), byValue);
    }
    return new Answer(
        answer.path("hits").path("total").path("value").asLong(),
        counted.path("papers").path("doc_count").asLong(),
        found,
        counts);
  }

  /** Not by a condition in one expression, which would make a number of either kind. */
  private static Number place(Question.Order order, JsonNode key) {
    if (order.byScore()) {
      return (float) key.asDouble();
    }
    return key.asLong();
  }

  private static void read(JsonNode terms, Map<String, Long> into) {
    for (JsonNode bucket : terms.path("buckets")) {
      into.putIfAbsent(bucket.path("key").asText(), bucket.path("doc_count").asLong());
    }
  }

  /** The paper in a document. */
  static AnnouncedPaper paper(JsonNode document) {
    String record = document.path("_source").path("record").asText();
    return PaperJson.readBytes(record.getBytes(StandardCharsets.UTF_8));
  }
}
