package dev.incipit.bench.engine;

import dev.incipit.bench.query.BenchQuery;
import java.io.Closeable;
import java.io.IOException;

/** An engine with an index open for searching. Used by one thread. */
public interface Searcher extends Closeable {

  /** Translates a query, which is not part of what is measured. */
  PreparedSearch prepare(BenchQuery query) throws IOException;

  /** How many papers can be found. */
  long papers() throws IOException;
}
