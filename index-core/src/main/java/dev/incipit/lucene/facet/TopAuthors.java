package dev.incipit.lucene.facet;

import dev.incipit.lucene.lookup.MatchBlocks;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.jspecify.annotations.Nullable;

/**
 * Those authors of each document of a segment that have most papers in a state of the index. These
 * are few, and their ranks small. Immutable.
 */
final class TopAuthors {
  /** So many have a rank that fits; counts of so many are 256 kB, which a processor has at hand. */
  static final int MOST = 1 << Character.SIZE;

  /** By document: where its authors begin, and behind the last where they end. */
  private final int[] starts;

  /** The ranks among all, of the authors of all documents. */
  private final char[] ranks;

  private TopAuthors(int[] starts, char[] ranks) {
    this.starts = starts;
    this.ranks = ranks;
  }

  /**
   * Takes the authors out of all of a segment.
   *
   * @param starts by document: where its authors begin
   * @param authors of all documents
   * @param as the ranks among all of the authors; null where they are the same
   * @param bound the first rank that is left out, {@link #MOST} at most
   */
  static TopAuthors of(int[] starts, int[] authors, int @Nullable [] as, int bound) {
    int[] top = new int[starts.length];
    char[] ranks = new char[authors.length];
    int end = 0;
    for (int document = 0; document < starts.length - 1; document++) {
      for (int i = starts[document]; i < starts[document + 1]; i++) {
        int rank = as == null ? authors[i] : as[authors[i]];
        if (rank < bound) {
          ranks[end++] = (char) rank;
        }
      }
      top[document + 1] = end;
    }
    return new TopAuthors(top, Arrays.copyOf(ranks, end));
  }

  /** Counts the authors of matches by rank. */
  void count(MatchingDocs matches, int[] counts) throws IOException {
    MatchBlocks.each(
        matches,
        (documents, length) -> {
          for (int i = 0; i < length; i++) {
            for (int a = starts[documents[i]]; a < starts[documents[i] + 1]; a++) {
              counts[ranks[a]]++;
            }
          }
        });
  }
}
