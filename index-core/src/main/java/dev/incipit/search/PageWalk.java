package dev.incipit.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All pages of a search, one after the other, however many there are. All are of the state that the
 * index had when the first was read: each paper comes once and none is missed, whatever is added
 * meanwhile. For use by one thread.
 *
 * <pre>{@code
 * try (PageWalk walk = new PageWalk(index, request)) {
 *   walk.hits().map(Hit::paper).forEach(...);
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class PageWalk implements Closeable {
  private final PaperIndex index;
  private @Nullable IndexView view;
  private @Nullable SearchRequest request;

  /**
   * Starts before the first page.
   *
   * @param index the index to walk through
   * @param request the first page; its size is that of all pages, {@value SearchRequest#MAX_SIZE}
   *     is the quickest
   */
  public PageWalk(PaperIndex index, SearchRequest request) {
    this.index = index;
    this.request = request;
  }

  /**
   * {@return the next page; empty behind the last one, or when closed}
   *
   * @throws IOException if the storage fails
   */
  public Optional<SearchPage> next() throws IOException {
    if (request == null) {
      return Optional.empty();
    }
    if (view == null) {
      view = index.view();
    }
    SearchPage page = view.search(request);
    request = page.next() == null ? null : request.withCursor(page.next());
    if (request == null) {
      close();
    }
    return Optional.of(page);
  }

  static Stream<Hit> hits(PaperIndex index, SearchRequest request) {
    PageWalk walk =
        new PageWalk(
            index,
            request.toBuilder()
                .page(1)
                .size(SearchRequest.MAX_SIZE)
                .facets(Set.of())
                .advice(false)
                .build());
    return walk.hits()
        .onClose(() -> {
          try {
            walk.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * {@return the hits of all pages that are left} Pages are read as the stream goes on; if that
   * fails, it throws {@link UncheckedIOException}.
   */
  public Stream<Hit> hits() {
    return Stream.generate(this::read)
        .takeWhile(Optional::isPresent)
        .flatMap(page -> page.stream().flatMap(read -> read.hits().stream()));
  }

  private Optional<SearchPage> read() {
    try {
      return next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the walk. Only one that is left before its last page needs it. */
  @Override
  public void close() throws IOException {
    request = null;
    IndexView open = view;
    view = null;
    if (open != null) {
      open.close();
    }
  }
}
