package dev.incipit.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/**
 * The ranks of all authors of one state of an index: the more papers an author has in it, the lower
 * the number. Immutable.
 */
final class AuthorRanks {
  private final List<AuthorColumn> columns;

  /** The first so many ranks, by segment. */
  private final List<TopAuthors> top;

  private final int first;

  /** The papers of the first so many ranks, by segment. */
  private final List<AuthorPapers> listed;

  private final int listedFirst;

  /** By segment, by rank in it: the rank among all; empty where there is one segment. */
  private final List<int[]> ranks;

  /** The number of the name by rank; names are numbered in their order. */
  private final int[] names;

  /** How many papers each author has, by rank; those that were deleted count too. */
  private final int[] papers;

  private AuthorRanks(
      List<AuthorColumn> columns, List<int[]> ranks, int first, int[] names, int[] papers) {
    this.columns = List.copyOf(columns);
    this.ranks = List.copyOf(ranks);
    this.first = Math.min(first, names.length);
    this.top =
        IntStream.range(0, columns.size())
            .mapToObj(segment -> columns.get(segment).top(of(segment), this.first))
            .toList();
    this.listedFirst = Math.min(this.first, AuthorPapers.MOST);
    this.listed =
        IntStream.range(0, columns.size())
            .mapToObj(segment -> columns.get(segment).papers(of(segment), listedFirst))
            .toList();
    this.names = names;
    this.papers = papers;
  }

  /**
   * Ranks the authors of all segments.
   *
   * @param columns of these, in the order of the segments
   * @param global the names' numbers
   * @param first how many authors shall be counted fast, {@link TopAuthors#MOST} at most
   */
  static AuthorRanks of(List<AuthorColumn> columns, GlobalOrdinals global, int first)
      throws IOException {
    if (columns.size() == 1) {
      AuthorColumn column = columns.getFirst();
      return new AuthorRanks(columns, List.of(), first, column.numbers(), column.times());
    }
    int[] papers = new int[global.size()];
    List<int[]> ranks = new ArrayList<>();
    for (int segment = 0; segment < columns.size(); segment++) {
      AuthorColumn column = columns.get(segment);
      LongValues numbers = global.numbers(segment);
      int[] there = column.times();
      int[] names = new int[there.length];
      for (int rank = 0; rank < names.length; rank++) {
        names[rank] = (int) numbers.get(column.numbers()[rank]);
        papers[names[rank]] += there[rank];
      }
      ranks.add(names);
    }
    int[] names = FrequencyOrder.of(papers);
    int[] rankByName = FrequencyOrder.places(names);
    for (int[] segment : ranks) {
      for (int i = 0; i < segment.length; i++) {
        segment[i] = rankByName[segment[i]];
      }
    }
    int[] sorted = new int[papers.length];
    Arrays.setAll(sorted, rank -> papers[names[rank]]);
    return new AuthorRanks(columns, ranks, first, names, sorted);
  }

  /** How many authors there are. */
  int size() {
    return names.length;
  }

  /** The number of the name of the author of a rank. */
  int name(int rank) {
    return names[rank];
  }

  /** How many papers the author of a rank has, 0 behind the last. No matches can hold more. */
  int papers(int rank) {
    return rank < papers.length ? papers[rank] : 0;
  }

  /** How many authors have so many papers or more: the first so many. */
  int withAtLeast(int wanted) {
    int from = 0;
    int to = papers.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (papers[middle] >= wanted) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** How many authors can be counted by {@link #countFirst}. */
  int first() {
    return first;
  }

  /** How many documents there are, those included that were deleted. */
  long documents() {
    return columns.stream().mapToLong(AuthorColumn::documents).sum();
  }

  /** Of how many authors, the first by rank, the papers are at hand. */
  int listed() {
    return listedFirst;
  }

  /**
   * The papers of authors in a segment.
   *
   * @param segment the number of the segment
   */
  AuthorPapers papersIn(int segment) {
    return listed.get(segment);
  }

  /** Counts the authors of the first ranks over the matches in a segment. */
  void countFirst(MatchingDocs segment, int[] counts) throws IOException {
    top.get(segment.context().ord).count(segment, counts);
  }

  /** Counts authors over the matches in a segment. */
  void count(MatchingDocs segment, OrdinalCounts counts) throws IOException {
    int ord = segment.context().ord;
    columns.get(ord).count(segment, of(ord), counts);
  }

  private int @Nullable [] of(int segment) {
    return ranks.isEmpty() ? null : ranks.get(segment);
  }
}
