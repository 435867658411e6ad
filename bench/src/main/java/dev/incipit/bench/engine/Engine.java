package dev.incipit.bench.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A search engine that runs in Java; its indexes are in folders, or where an address says. */
public interface Engine {

  /**
   * Indexes a corpus where there is no index yet, until all of it can be found and is safe on disk.
   *
   * @param corpus papers in Incipit's JSON lines
   * @param threads how many threads may index, as far as the engine can be told
   * @return how many papers can be found
   */
  long load(Path corpus, String place, int threads) throws IOException, SQLException;

  /** Makes the index as fast to search as the engine can; answers its size then, in bytes. */
  long optimise(String place) throws IOException, SQLException;

  /** Opens what was loaded. */
  Searcher open(String place) throws IOException, SQLException;

  /** An engine with an index open for searching. Used by one thread. */
  interface Searcher extends Closeable {

    /** Translates a query, which is not part of what is measured. */
    PreparedSearch prepare(BenchQuery query);
  }

  /** A query in an engine's own form, ready to be asked any number of times. */
  @FunctionalInterface
  interface PreparedSearch {

    /** Searches; answers how many papers match, exactly where the mode says so; else at least. */
    long run(SearchMode mode) throws IOException, SQLException;
  }
}
