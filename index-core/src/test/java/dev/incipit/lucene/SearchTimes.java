package dev.incipit.lucene;

import dev.incipit.query.Query;
import dev.incipit.query.QueryParser;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * How long searches take, as multiples of the median time of a plain one of three words. Reported
 * and not tested, since a busy machine may stop for any time; the slowest are tried again.
 */
final class SearchTimes {
  private static final int SLOWEST = 200;
  private static final int PLAIN_SEARCHES = 301;
  private static final int TRIES = 3;

  private record Timed(Query query, long nanos) {}

  private final PriorityQueue<Timed> slowest =
      new PriorityQueue<>(Comparator.comparingLong(Timed::nanos));
  private long count;

  void add(Query query, long nanos) {
    count++;
    slowest.add(new Timed(query, nanos));
    if (slowest.size() > SLOWEST) {
      slowest.remove();
    }
  }

  /** The median of plain searches and the slowest of all, by the least time of several tries. */
  String report(PaperIndex index) throws IOException {
    long[] plain = new long[PLAIN_SEARCHES];
    Query words = QueryParser.parse("distributed graph algorithm").query();
    for (int i = 0; i < plain.length; i++) {
      plain[i] = time(index, words);
    }
    Arrays.sort(plain);
    long median = plain[plain.length / 2];
    Timed worst = new Timed(words, median);
    for (Timed slow : slowest) {
      long least = Long.MAX_VALUE;
      for (int i = 0; i < TRIES; i++) {
        least = Math.min(least, time(index, slow.query));
      }
      worst = least > worst.nanos ? new Timed(slow.query, least) : worst;
    }
    return "%,d searches; three plain words take %.3f ms (median); the slowest of all %.1f times that: %s"
        .formatted(count, median / 1e6, (double) worst.nanos / median, worst.query);
  }

  private static long time(PaperIndex index, Query query) throws IOException {
    long started = System.nanoTime();
    index.search(SearchRequest.builder(query).size(30).build());
    return System.nanoTime() - started;
  }
}
