package dev.incipit.search;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.settings.IndexSettings;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One state of an index, for searches that belong together: whatever is added meanwhile, each
 * answers from the same papers with the same scores. Thread-safe.
 *
 * <p>It keeps files, or on a cluster a point in time, from being cleared away, so close it soon.
 *
 * @since 0.2.0
 */
public interface IndexView extends Closeable {
  /**
   * Answers a search as {@link PaperIndex#search} does. A cursor holds for later pages of the same
   * view, and by any order but relevance for those of other views too.
   *
   * @param request what to search for
   * @return the page asked for
   * @throws IOException if the storage fails
   */
  SearchPage search(SearchRequest request) throws IOException;

  /**
   * All papers that a search finds and that pass a test, in its order, which meaning does not
   * change. Its page, counts and deadline do not count. For many searches of the same few papers,
   * as alerts ask: each paper is read once, and marks and explanations are made of those that pass.
   *
   * @param request the search
   * @param wanted whether to give a paper
   * @return the hits, in order
   * @throws IOException if the storage fails
   * @since 1.0
   */
  default List<Hit> scan(SearchRequest request, Predicate<AnnouncedPaper> wanted)
      throws IOException {
    SearchRequest all =
        SearchRequest.builder(request.query())
            .filters(request.filters())
            .sort(request.sort())
            .size(SearchRequest.MAX_SIZE)
            .facets(Set.of())
            .highlight(request.highlight())
            .matching(request.matching())
            .prefer(request.prefer())
            .meaning(Meaning.OFF)
            .explain(request.explain())
            .build();
    List<Hit> hits = new ArrayList<>();
    SearchPage page = search(all);
    while (true) {
      page.hits().stream().filter(hit -> wanted.test(hit.entry())).forEach(hits::add);
      String next = page.next();
      if (next == null) {
        return hits;
      }
      page = search(all.withCursor(next));
    }
  }

  /**
   * {@return the settings of the index, by which queries to it are to be parsed}
   *
   * @throws IOException if the storage fails
   * @since 0.2.0
   */
  IndexSettings settings() throws IOException;

  /** Lets go of the state; the view must not be searched afterwards. Closing again does nothing. */
  @Override
  void close() throws IOException;
}
