package dev.incipit.opensearch.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.engine.Node;
import dev.incipit.engine.Question;
import java.util.List;

/** Writes what is to be counted as aggregations. */
public final class TallyJson {
  public static final String MOST = "most";
  public static final String ALSO = "also";

  /** More than are wanted, as the last of those wanted may belong behind one of these. */
  private static final int SPARE = 100;

  private TallyJson() {}

  public static String name(Question.Tally tally) {
    return "tally_" + tally.name();
  }

  /** The counts of all tallies, in the search for the papers. */
  static ObjectNode of(Question question, int ofShard) {
    ObjectNode counts = Json.of("papers", Json.of("global", Json.object()));
    for (Question.Tally tally : question.tallies()) {
      ObjectNode counted = Json.object();
      if (tally.most() > 0) {
        counted.set(MOST, Json.of("terms", frequent(tally, tally.most() + SPARE, ofShard)));
      }
      if (!tally.also().isEmpty()) {
        counted.set(ALSO, Json.of("terms", named(tally, tally.also())));
      }
      ObjectNode filter = QueryJson.of(narrowed(new Node.Everything(), others(question, tally)));
      ObjectNode aggregation = Json.of("filter", filter);
      if (!counted.isEmpty()) {
        aggregation.set("aggs", counted);
      }
      counts.set(name(tally), aggregation);
    }
    return counts;
  }

  /** The most frequent values, of which each shard tells some. */
  public static ObjectNode frequent(Question.Tally tally, int size, int ofShard) {
    return field(tally).put("size", size).put("shard_size", Math.max(size, ofShard));
  }

  /** These values only, of which each shard tells all. */
  public static ObjectNode named(Question.Tally tally, List<String> values) {
    ObjectNode terms = Json.with(field(tally), "include", values);
    return terms.put("size", values.size()).put("shard_size", values.size());
  }

  private static ObjectNode field(Question.Tally tally) {
    return Json.of("field", PaperSource.counted(tally.field()));
  }

  /** The papers over which a tally counts. */
  public static ObjectNode matches(Question question, Question.Tally tally) {
    return QueryJson.of(narrowed(question.query(), others(question, tally)));
  }

  private static List<Node> others(Question question, Question.Tally tally) {
    return question.narrowing().stream()
        .filter(narrowing -> !narrowing.name().equals(tally.without()))
        .map(Question.Narrowing::condition)
        .toList();
  }

  /** What matches a query and conditions, which add nothing to the score. */
  static Node narrowed(Node query, List<Node> conditions) {
    return conditions.isEmpty()
        ? query
        : new Node.Every(List.of(query), List.of(), conditions, List.of());
  }
}
