package dev.incipit.lucene.facet;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents in a segment of each of those authors that have most papers in a state of the
 * index. Immutable.
 */
final class AuthorPapers {
  /** So many authors are kept, at most: they have a small part of all papers. */
  static final int MOST = 4_096;

  /** By rank: where the author's documents begin, and behind the last where they end. */
  private final int[] starts;

  private final int[] documents;

  private AuthorPapers(int[] starts, int[] documents) {
    this.starts = starts;
    this.documents = documents;
  }

  /**
   * Takes the documents of some authors out of a segment.
   *
   * @param begins by document: where its authors begin
   * @param authors of all documents
   * @param as the ranks among all of the authors; null where they are the same
   * @param bound the first rank that is left out
   */
  static AuthorPapers of(int[] begins, int[] authors, int @Nullable [] as, int bound) {
    int[] starts = new int[bound + 1];
    for (int author : authors) {
      int rank = as == null ? author : as[author];
      if (rank < bound) {
        starts[rank + 1]++;
      }
    }
    for (int rank = 0; rank < bound; rank++) {
      starts[rank + 1] += starts[rank];
    }
    int[] next = Arrays.copyOf(starts, bound);
    int[] documents = new int[starts[bound]];
    for (int document = 0; document < begins.length - 1; document++) {
      for (int i = begins[document]; i < begins[document + 1]; i++) {
        int rank = as == null ? authors[i] : as[authors[i]];
        if (rank < bound) {
          documents[next[rank]++] = document;
        }
      }
    }
    return new AuthorPapers(starts, documents);
  }

  /** How many of some documents are the author's of a rank. */
  int count(int rank, FixedBitSet some) {
    int count = 0;
    for (int i = starts[rank]; i < starts[rank + 1]; i++) {
      count += some.get(documents[i]) ? 1 : 0;
    }
    return count;
  }
}
