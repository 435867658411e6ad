package dev.incipit.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
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
  private final GlobalValues global;
  private final AuthorRanks ranks;

  /** Places for all authors, all 0: memory that is touched for the first time is dear. */
  private final BlockingQueue<int[]> spare =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  /**
   * Counts the authors of some segments.
   *
   * @param global the names' numbers
   */
  AuthorCounts(GlobalValues global, AuthorRanks ranks) {
    this.global = global;
    this.ranks = ranks;
  }

  /**
   * How many matches the most frequent authors have, the most frequent first, and behind them those
   * named that are not among them.
   */
  Map<String, Long> of(List<MatchingDocs> segments, int most, List<String> named)
      throws IOException {
    long matches = segments.stream().mapToLong(MatchingDocs::totalHits).sum();
    int bound = Math.max(ranks.first(), needed(named));
    if (ValueCounts.isSparse(bound, matches)) {
      bound = ranks.size();
    }
    while (true) {
      ValueCounts counts = counts(segments, bound, matches);
      List<MostMet.Value> met = MostMet.of(counts, most, ranks::name);
      int least = most == 0 ? Integer.MAX_VALUE : met.size() < most ? 1 : met.getLast().times();
      if (ranks.papers(bound) < least) {
        Map<String, Long> authors =
            global.named(met, named, number -> counts.of(ranks.rank(number)));
        release(counts);
        return authors;
      }
      release(counts);
      bound = ranks.withAtLeast(least);
    }
  }

  /** How many authors have to be counted for those named to be among them. */
  private int needed(List<String> named) throws IOException {
    int needed = 0;
    for (String name : named) {
      int number = global.find(name);
      needed = Math.max(needed, number < 0 ? 0 : ranks.rank(number) + 1);
    }
    return needed;
  }

  private ValueCounts counts(List<MatchingDocs> segments, int bound, long matches)
      throws IOException {
    if (ValueCounts.isSparse(bound, matches)) {
      ValueCounts counts = new ValueCounts.Sparse(bound);
      for (MatchingDocs segment : segments) {
        ranks.count(segment, counts);
      }
      return counts;
    }
    if (bound > ranks.first()) {
      int[] places = spare.poll();
      ValueCounts counts =
          new ValueCounts.Dense(places == null ? new int[ranks.size() + 1] : places, bound);
      for (MatchingDocs segment : segments) {
        ranks.count(segment, counts);
      }
      return counts;
    }
    int[] counts = new int[bound + 1];
    for (MatchingDocs segment : segments) {
      ranks.countFirst(segment, counts);
    }
    return new ValueCounts.Dense(counts, bound);
  }

  private void release(ValueCounts counts) {
    if (counts instanceof ValueCounts.Dense dense && dense.bound() > ranks.first()) {
      spare.offer(dense.cleared());
    }
  }
}
