package dev.incipit.lucene.facet;

import dev.incipit.document.Schema;
import dev.incipit.lucene.lookup.MatchBlocks;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * The authors of each document of a segment, in memory, each by its rank: the more papers of the
 * segment an author has, the lower the number. So what is kept of those that are met most lies
 * close together. Immutable.
 */
final class AuthorColumn {
  /** By document: where its authors begin, and behind the last where they end. */
  private final int[] starts;

  /** The ranks of the authors of all documents. */
  private final int[] authors;

  /** The segment's own numbers of the authors, by rank. */
  private final int[] numbers;

  private AuthorColumn(int[] starts, int[] authors, int[] numbers) {
    this.starts = starts;
    this.authors = authors;
    this.numbers = numbers;
  }

  /** Reads the authors of all documents of a segment. */
  static AuthorColumn of(LeafReader segment) throws IOException {
    SortedSetDocValues from = DocValues.getSortedSet(segment, Schema.AUTHOR_NAME);
    int[] starts = new int[segment.maxDoc() + 1];
    int[] authors = new int[segment.maxDoc()];
    int[] times = new int[Math.toIntExact(from.getValueCount())];
    int end = 0;
    for (int document = 0; document < segment.maxDoc(); document++) {
      int count = from.advanceExact(document) ? from.docValueCount() : 0;
      authors = ArrayUtil.grow(authors, end + count);
      for (int i = 0; i < count; i++) {
        int author = (int) from.nextOrd();
        authors[end++] = author;
        times[author]++;
      }
      starts[document + 1] = end;
    }
    int[] numbers = FrequencyOrder.of(times);
    int[] ranks = FrequencyOrder.places(numbers);
    authors = Arrays.copyOf(authors, end);
    for (int i = 0; i < end; i++) {
      authors[i] = ranks[authors[i]];
    }
    return new AuthorColumn(starts, authors, numbers);
  }

  /** The segment's own numbers of the authors, by rank; not to be changed. */
  int[] numbers() {
    return numbers;
  }

  /** How many documents each author has, by rank; those that were deleted count too. */
  int[] times() {
    int[] times = new int[numbers.length];
    for (int author : authors) {
      times[author]++;
    }
    return times;
  }

  /**
   * Counts the authors of matches.
   *
   * @param as by rank: what each author is counted as; null for the ranks themselves
   */
  void count(MatchingDocs matches, int @Nullable [] as, OrdinalCounts counts) throws IOException {
    MatchBlocks.each(matches, new Block(as, counts));
  }

  /**
   * The authors that come first among all, without the others.
   *
   * @param as by rank: the rank among all; null where it is the same
   * @param bound the first rank among all that is left out
   */
  TopAuthors top(int @Nullable [] as, int bound) {
    return TopAuthors.of(starts, authors, as, bound);
  }

  /**
   * The documents of the authors that come first among all; the arguments are those of {@link
   * #top}.
   */
  AuthorPapers papers(int @Nullable [] as, int bound) {
    return AuthorPapers.of(starts, authors, as, bound);
  }

  /** How many documents there are. */
  int documents() {
    return starts.length - 1;
  }

  /** Looks up one thing after the other, each for all documents of a block. */
  private final class Block implements MatchBlocks.Reader {
    private final int @Nullable [] as;
    private final OrdinalCounts counts;
    private int[] met = new int[8 * MatchBlocks.LENGTH];

    Block(int @Nullable [] as, OrdinalCounts counts) {
      this.as = as;
      this.counts = counts;
    }

    @Override
    public void read(int[] documents, int length) {
      int end = 0;
      for (int i = 0; i < length; i++) {
        int from = starts[documents[i]];
        int to = starts[documents[i] + 1];
        if (end + to - from > met.length) {
          count(end);
          end = 0;
          met = ArrayUtil.growNoCopy(met, to - from);
        }
        for (int a = from; a < to; a++) {
          met[end++] = authors[a];
        }
      }
      count(end);
    }

    private void count(int length) {
      if (as != null) {
        for (int i = 0; i < length; i++) {
          met[i] = as[met[i]];
        }
      }
      counts.add(met, length);
    }
  }
}
