package dev.incipit.web.params;

import dev.incipit.search.Hit;
import dev.incipit.search.IndexView;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads any stretch of a search's hits, page by page, in constant memory. Near the front pages are
 * had by number; beyond {@link SearchRequest#WINDOW} by cursor, from there on.
 *
 * @param index what is searched
 * @param search starts the request; page, size and cursor are set here
 */
public record HitWalk(PaperIndex index, Supplier<SearchRequest.Builder> search) {
  private static final int PAGE = SearchRequest.MAX_SIZE;

  /** Takes hits in order. */
  @FunctionalInterface
  public interface Sink {
    /** Takes the hits of a page. */
    void accept(List<Hit> hits) throws IOException;
  }

  /**
   * Hands over the hits from a place on.
   *
   * @param first the place, from 0
   * @param count how many hits at most, 0 or more
   * @return the page that the walk began with, whose total counts all hits
   */
  public SearchPage walk(long first, long count, Sink sink) throws IOException {
    int size = size(first, count);
    if (size == count) {
      return walk(index::search, first, count, sink);
    }
    // Several pages must be of one state.
    try (IndexView view = index.view()) {
      return walk(view::search, first, count, sink);
    }
  }

  private interface Searches {
    SearchPage search(SearchRequest request) throws IOException;
  }

  private SearchPage walk(Searches searches, long first, long count, Sink sink) throws IOException {
    int size = size(first, count);
    long number = size == 0 ? 1 : Math.min(first / size + 1, SearchRequest.WINDOW / size);
    SearchPage begun = searches.search(search.get().size(size).page((int) number).build());
    long place = (number - 1) * size;
    long end = first > Long.MAX_VALUE - count ? Long.MAX_VALUE : first + count;
    SearchPage page = begun;
    while (true) {
      List<Hit> hits = page.hits();
      int from = Math.clamp(first - place, 0, hits.size());
      int to = Math.clamp(end - place, from, hits.size());
      if (from < to) {
        sink.accept(hits.subList(from, to));
      }
      place += hits.size();
      @Nullable String next = page.next();
      if (next == null || place >= end || first >= begun.total()) {
        return begun;
      }
      page = searches.search(search.get().size(PAGE).cursor(next).build());
    }
  }

  /** One page if the stretch is one, else as many hits at a time as a page can have. */
  private static int size(long first, long count) {
    boolean onePage = count <= PAGE && (count == 0 || first % count == 0);
    return onePage && (count == 0 || first + count <= SearchRequest.WINDOW) ? (int) count : PAGE;
  }
}
