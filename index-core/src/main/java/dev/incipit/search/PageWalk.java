package dev.incipit.search;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All pages of a search, one after the other, however many there are. For use by one thread.
 *
 * <pre>{@code
 * PageWalk walk = new PageWalk(index, request);
 * for (var page = walk.next(); page.isPresent(); page = walk.next()) {
 *   page.get().hits().forEach(...);
 * }
 * }</pre>
 */
public final class PageWalk {
  private final PaperIndex index;
  private @Nullable SearchRequest request;

  /**
   * Starts before the first page.
   *
   * @param request the first page; its size is that of all pages, {@value SearchRequest#MAX_SIZE}
   *     is the quickest
   */
  public PageWalk(PaperIndex index, SearchRequest request) {
    this.index = index;
    this.request = request;
  }

  /** The next page; empty behind the last one. */
  public Optional<SearchPage> next() throws IOException {
    if (request == null) {
      return Optional.empty();
    }
    SearchPage page = index.search(request);
    request = page.next() == null ? null : request.withCursor(page.next());
    return Optional.of(page);
  }
}
