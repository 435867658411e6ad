package dev.incipit.search;

import dev.incipit.settings.IndexSettings;
import java.io.Closeable;
import java.io.IOException;

/**
 * One state of an index, for searches that belong together: whatever is added meanwhile, each
 * answers from the same papers with the same scores. Thread-safe.
 *
 * <p>It keeps files, or on a cluster a point in time, from being cleared away, so close it soon.
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
   * {@return the settings of the index, by which queries to it are to be parsed}
   *
   * @throws IOException if the storage fails
   * @since 1.0
   */
  IndexSettings settings() throws IOException;

  /** Lets go of the state; the view must not be searched afterwards. Closing again does nothing. */
  @Override
  void close() throws IOException;
}
