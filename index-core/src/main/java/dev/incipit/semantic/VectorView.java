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
 */
public interface VectorView {
  /** No vectors. */
  VectorView NONE = VectorSnapshot.EMPTY;

  /** A paper and how alike it is, -1 to 1. */
  record Neighbor(String id, double similarity) {}

  /** How many papers have a vector. */
  long size() throws IOException;

  /**
   * Changes whenever a vector does; empty if there are none, or if whatever changes a vector
   * changes the state of the index too.
   */
  String version();

  /** The vectors of papers by their ids; those that have none are absent. */
  Map<String, byte[]> of(Collection<String> ids) throws IOException;

  /**
   * The most alike of all papers, the nearest first and of equals by id; empty where not every
   * vector can be looked at.
   *
   * @param most how many at most, 1 or more
   */
  Optional<List<Neighbor>> nearest(byte[] to, int most);

  /** The cosine of the angle between two vectors, -1 to 1 but for rounding. */
  static double similarity(byte[] one, byte[] other) {
    return StoredVector.similarity(one, other);
  }
}
