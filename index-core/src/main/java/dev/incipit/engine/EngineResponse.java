package dev.incipit.engine;

import dev.incipit.paper.AnnouncedPaper;
import java.util.List;
import java.util.Map;

/**
 * What a {@link EngineRequest} found.
 *
 * @param total how many papers match, exactly; at least so many if it is partial
 * @param papers how many papers there were
 * @param found the papers asked for, in their order
 * @param counts of each facet the values and their counts, most frequent first
 * @param partial whether time was up before all was found, see {@link EngineRequest#within}
 */
public record EngineResponse(
    long total,
    long papers,
    List<Found> found,
    Map<String, Map<String, Long>> counts,
    boolean partial) {

  /** What is found if time is up before the search begins. */
  public static EngineResponse nothing(long papers) {
    return new EngineResponse(0, papers, List.of(), Map.of(), true);
  }

  /**
   * A paper that was found.
   *
   * @param score how well it matches; 0 if nobody asked
   * @param key its place in the order, see {@link EngineRequest.After}
   */
  public record Found(AnnouncedPaper paper, double score, Number key) {}
}
