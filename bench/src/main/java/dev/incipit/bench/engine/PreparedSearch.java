package dev.incipit.bench.engine;

import java.io.IOException;

/** A query in an engine's own form, ready to be asked any number of times. */
@FunctionalInterface
public interface PreparedSearch {

  /**
   * Searches.
   *
   * @return how many papers match, exactly where the mode says so; else at least how many
   */
  long run(SearchMode mode) throws IOException;
}
