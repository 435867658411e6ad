package dev.incipit.semantic;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The vectors of the papers of an index as of one moment, wherever they are kept. Thread-safe.
 *
 * <p>A vector is of bytes, as {@link QueryEncoder} makes them, and must not be changed.
 *
 * @since 0.2.0
 */
public interface VectorView {
  /** No vectors. */
  VectorView NONE = VectorSnapshot.EMPTY;

  /**
   * A paper and how alike it is, -1 to 1.
   *
   * @param id the id of the paper
   * @param similarity how alike it is, see {@link VectorView#similarity}
   */
  record Neighbor(String id, double similarity) {}

  /**
   * {@return how many papers have a vector}
   *
   * @throws IOException if the storage fails
   */
  long size() throws IOException;

  /**
   * Changes whenever a vector does; empty if there are none, or if whatever changes a vector
   * changes the state of the index too.
   *
   * @return what is equal as long as no vector changes
   */
  String version();

  /**
   * {@return the vectors of papers by their ids; those that have none are absent}
   *
   * @param ids ids of papers
   * @throws IOException if the storage fails
   */
  Map<String, byte[]> of(Collection<String> ids) throws IOException;

  /**
   * {@return the most alike of all papers, the nearest first and of equals by id; empty where not
   * every vector can be looked at}
   *
   * @param to a vector
   * @param most how many at most, 1 or more
   */
  Optional<List<Neighbor>> nearest(byte[] to, int most);

  /**
   * {@return the cosine of the angle between two vectors, -1 to 1 but for rounding}
   *
   * @param one a vector
   * @param other another of the same length
   */
  static double similarity(byte[] one, byte[] other) {
    return StoredVector.similarity(one, other);
  }
}
