package dev.incipit.bench.work;

import dev.incipit.bench.engine.SearchMode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is asked to do; a line of JSON.
 *
 * @param action what
 * @param folder the folder of the index; empty where none is needed
 * @param corpus the papers; null but for {@link Action#LOAD}
 * @param queries the file of queries; null but for {@link Action#OPEN}
 * @param mode what to search for; null but for {@link Action#ROUND}
 * @param threads how many threads may index
 * @param seconds how long a round lasts at least; it ends with a whole pass over the queries
 */
record Task(
    Action action,
    String folder,
    @Nullable String corpus,
    @Nullable String queries,
    @Nullable SearchMode mode,
    int threads,
    double seconds) {

  /** What can be asked for. */
  enum Action {
    /** Index a corpus. */
    LOAD,
    /** Open an index and get queries ready. */
    OPEN,
    /** Ask all queries, over and over until the time is up. */
    ROUND,
    /** Tell of memory. */
    MEMORY,
    /** Serve the open index over HTTP too. */
    SERVE
  }

  static Task load(Path corpus, Path folder, int threads) {
    return new Task(Action.LOAD, folder.toString(), corpus.toString(), null, null, threads, 0);
  }

  static Task open(Path folder, Path queries) {
    return new Task(Action.OPEN, folder.toString(), null, queries.toString(), null, 1, 0);
  }

  static Task round(SearchMode mode, double seconds) {
    return new Task(Action.ROUND, "", null, null, mode, 1, seconds);
  }

  static Task of(Action action) {
    return new Task(action, "", null, null, null, 1, 0);
  }
}
