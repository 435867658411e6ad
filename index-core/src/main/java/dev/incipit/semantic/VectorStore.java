package dev.incipit.semantic;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/**
 * Where the vectors of an index are kept, for {@link EncodeJob}. Used by one thread at a time.
 *
 * @since 0.2.0
 */
public interface VectorStore {
  /**
   * {@return what {@link StoredVector#text} of some papers is, by id; those without a vector are
   * absent}
   *
   * @param ids ids of papers
   * @throws IOException if the storage fails
   */
  Map<String, Long> texts(Collection<String> ids) throws IOException;

  /**
   * Keeps vectors by the papers' ids; each is durable when this returns.
   *
   * @param vectors vectors by id of paper
   * @return how many were kept: a paper that is being written to may have to be encoded again
   * @throws IOException if the storage fails
   */
  int add(Map<String, StoredVector> vectors) throws IOException;
}
