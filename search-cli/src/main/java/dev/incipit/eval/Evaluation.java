package dev.incipit.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run compared with judgements.
 *
 * @param topics the measures of each topic that has anything to find; one or more
 */
public record Evaluation(Map<String, TopicMeasures> topics) {

  /**
   * Measures a run by all topics that have anything to find; a topic for which the run has nothing
   * counts as 0.
   *
   * @throws IllegalArgumentException if there is no such topic
   */
  public static Evaluation of(TrecRun run, List<Topic> topics, Judgements judgements) {
    Map<String, TopicMeasures> measures = new LinkedHashMap<>();
    for (Topic topic : topics) {
      if (judgements.answers(topic.id())) {
        measures.put(
            topic.id(), TopicMeasures.of(run.ranking(topic.id()), judgements.of(topic.id())));
      }
    }
    if (measures.isEmpty()) {
      throw new IllegalArgumentException(
          "the judgements name none of the queries; queries have ids as "
              + topics.getFirst().id()
              + ", judgements as "
              + judgements.grades().keySet().iterator().next());
    }
    return new Evaluation(measures);
  }

  /** The mean of a measure over all topics. */
  public double mean(Measure measure) {
    return topics.values().stream().mapToDouble(measure::of).average().orElseThrow();
  }

  /** The difference to another run, topic by topic; a topic that the other lacks counts as 0. */
  public Difference minus(Evaluation other, Measure measure) {
    double[] differences =
        topics.entrySet().stream()
            .mapToDouble(topic -> measure.of(topic.getValue()) - other.of(topic.getKey(), measure))
            .toArray();
    return Difference.of(differences);
  }

  private double of(String topic, Measure measure) {
    TopicMeasures measures = topics.get(topic);
    return measures == null ? 0 : measure.of(measures);
  }
}
