package dev.incipit.lucene.facet;

import dev.incipit.engine.SearchTasks;
import dev.incipit.lucene.lookup.MatchBlocks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts authors over matches in one state of an index. Most authors have few papers, so that they
 * cannot be among those met most in many matches: the ones with most papers are counted first,
 * whose counts a processor has at hand, and others only if they have as many papers as the last of
 * those found was met. Where matches are a large part of all, the papers of one author after the
 * other are looked for among them. Thread-safe.
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
    } else if (isListed(matches, most)) {
      List<TopCounts.Value> met = ofListed(segments, most);
      if (met != null) {
        return met;
      }
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

  /**
   * Whether those met most are likely to be among the authors whose papers are at hand: an author
   * is met in as large a part of his papers as of all. Mostly authors are met more than that, as
   * they and what is searched for are of one subject.
   */
  private boolean isListed(long matches, int most) {
    if (most == 0 || ranks.documents() == 0) {
      return false;
    }
    long least = ranks.papers(most - 1) * matches / ranks.documents();
    return least > 0 && ranks.withAtLeast((int) least) <= ranks.listed();
  }

  /** The most frequent authors; null if others than those at hand may be among them. */
  private @Nullable List<TopCounts.Value> ofListed(List<MatchingDocs> segments, int most)
      throws IOException {
    List<FixedBitSet> matches = new ArrayList<>();
    for (MatchingDocs segment : segments) {
      matches.add(MatchBlocks.bits(segment));
    }
    TopCounts met = new TopCounts(most, ranks::name);
    for (int rank = 0; ranks.papers(rank) >= met.least(); rank++) {
      if (rank == ranks.listed()) {
        return null;
      }
      int times = 0;
      for (int i = 0; i < matches.size(); i++) {
        times += ranks.papersIn(segments.get(i).context().ord).count(rank, matches.get(i));
      }
      if (times > 0) {
        met.visit(rank, times);
      }
    }
    return met.values();
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
