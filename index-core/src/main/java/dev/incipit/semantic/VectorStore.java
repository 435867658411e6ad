package dev.incipit.semantic;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/** Where the vectors of an index are kept, for {@link EncodeJob}. Used by one thread at a time. */
public interface VectorStore {
  /** What {@link StoredVector#text} of some papers is, by id; those without a vector are absent. */
  Map<String, Long> texts(Collection<String> ids) throws IOException;

  /**
   * Keeps vectors by the papers' ids; each is durable when this returns.
   *
   * @return how many were kept: a paper that is being written to may have to be encoded again
   */
  int add(Map<String, StoredVector> vectors) throws IOException;
}
