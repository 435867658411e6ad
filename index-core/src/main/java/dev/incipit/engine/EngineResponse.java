package dev.incipit.engine;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.IndexStats;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What an {@link EngineRequest} found.
 *
 * @param total how many papers match, exactly; at least so many if it is partial
 * @param stats size and freshness of what was searched
 * @param found the papers asked for, in their order
 * @param counts what is still to be done to count, the longest last; each gives by a facet's name
 *     the values and their counts, the most frequent first where only those are wanted
 * @param partial whether time was up before all was found
 */
public record EngineResponse(
    long total,
    IndexStats stats,
    List<Found> found,
    List<Callable<Map<String, Map<String, Long>>>> counts,
    boolean partial) {

  /** Copies the lists. */
  public EngineResponse {
    found = List.copyOf(found);
    counts = List.copyOf(counts);
  }

  /** What is found if time is up before the search begins. */
  public static EngineResponse nothing(IndexStats stats) {
    return new EngineResponse(0, stats, List.of(), List.of(), true);
  }

  /** A paper that was found. */
  public interface Found {
    /** Its id. */
    String id();

    /** How well it matches; 0 if nobody asked. */
    double score();

    /** Its place in the order, see {@link EngineRequest.After}. */
    Number key();

    /** The paper, which may have to be read first. */
    AnnouncedPaper paper() throws IOException;
  }
}
