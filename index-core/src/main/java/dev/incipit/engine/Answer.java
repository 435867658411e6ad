package dev.incipit.engine;

import dev.incipit.paper.AnnouncedPaper;
import java.util.List;
import java.util.Map;

/**
 * What a {@link Question} found.
 *
 * @param total how many papers match, exactly
 * @param papers how many papers there were
 * @param found the papers asked for, in their order
 * @param counts of each tally the values and their counts, most frequent first
 */
public record Answer(
    long total, long papers, List<Found> found, Map<String, Map<String, Long>> counts) {

  /**
   * A paper that was found.
   *
   * @param score how well it matches; 0 if nobody asked
   * @param key its place in the order, see {@link Question.After}
   */
  public record Found(AnnouncedPaper paper, double score, Number key) {}
}
