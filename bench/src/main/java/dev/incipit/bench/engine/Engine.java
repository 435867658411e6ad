package dev.incipit.bench.engine;

import java.io.IOException;
import java.nio.file.Path;

/** A search engine that runs in Java. */
public interface Engine {

  /**
   * Indexes a corpus into an empty folder, until all of it can be found and is safe on disk.
   *
   * @param corpus papers in Incipit's JSON lines
   * @param threads how many threads may index, as far as the engine can be told
   * @return how many papers
   */
  long load(Path corpus, Path folder, int threads) throws IOException;

  /** Makes the index as fast to search as the engine can, where it has a way; after a load. */
  void optimise(Path folder) throws IOException;

  /** Opens what was loaded. */
  Searcher open(Path folder) throws IOException;
}
