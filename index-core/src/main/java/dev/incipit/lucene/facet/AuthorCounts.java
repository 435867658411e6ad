package dev.incipit.lucene.facet;

import dev.incipit.engine.SearchTasks;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;

/**
 * Counts authors over matches in one state of an index. Most authors have few papers, so that they
 * cannot be among those met most in many matches: the ones with most papers are counted first,
 * whose counts a processor has at hand, and others only if they have as many papers as the last of
 * those found was met. Thread-safe.
 */
final class AuthorCounts {
  private final AuthorRanks ranks;

  /** Places for all authors, all 0: memory that is touched for the first time is dear. */
  private final BlockingQueue<int[]> spare = new ArrayBlockingQueue<>(SearchTasks.PROCESSORS);

  /**
   * Counts authors by their ranks.
   *
   * @param ranks of the authors of all segments
   */
  AuthorCounts(AuthorRanks ranks) {
    this.ranks = ranks;
  }

  /**
   * The most frequent authors, by the numbers of their names.
   *
   * @param matches how many there are in all segments
   */
  List<TopCounts.Value> most(List<MatchingDocs> segments, long matches, int most)
      throws IOException {
    int bound = ranks.first();
    if (OrdinalCounts.isSparse(bound, matches)) {
      bound = ranks.size();
    }
    while (true) {
      OrdinalCounts counts = counts(segments, bound, matches);
      List<TopCounts.Value> met = TopCounts.of(counts, most, ranks::name);
      release(counts);
      int least = most == 0 ? Integer.MAX_VALUE : met.size() < most ? 1 : met.getLast().times();
      if (ranks.papers(bound) < least) {
        return met;
      }
      bound = ranks.withAtLeast(least);
    }
  }

  private OrdinalCounts counts(List<MatchingDocs> segments, int bound, long matches)
      throws IOException {
    boolean isSparse = OrdinalCounts.isSparse(bound, matches);
    if (!isSparse && bound <= ranks.first()) {
      int[] counts = new int[bound + 1];
      for (MatchingDocs segment : segments) {
        ranks.countFirst(segment, counts);
      }
      return new OrdinalCounts.Dense(counts, bound);
    }
    OrdinalCounts counts =
        isSparse ? new OrdinalCounts.Sparse(bound) : new OrdinalCounts.Dense(places(), bound);
    for (MatchingDocs segment : segments) {
      ranks.count(segment, counts);
    }
    return counts;
  }

  private int[] places() {
    int[] places = spare.poll();
    return places == null ? new int[ranks.size() + 1] : places;
  }

  private void release(OrdinalCounts counts) {
    if (counts instanceof OrdinalCounts.Dense dense && dense.bound() > ranks.first()) {
      spare.offer(dense.cleared());
    }
  }
}
