package dev.incipit.semantic;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vectors of an index as of one moment, in memory. Immutable; thread-safe. */
final class VectorSnapshot implements VectorView {
  /** No vectors. */
  static final VectorSnapshot EMPTY = new VectorSnapshot(Map.of(), "");

  private final Map<String, StoredVector> vectors;
  private final String version;

  /**
   * The vectors of papers by their ids.
   *
   * @param vectors must not change any more
   */
  VectorSnapshot(Map<String, StoredVector> vectors, String version) {
    this.vectors = vectors;
    this.version = version;
  }

  @Override
  public long size() {
    return vectors.size();
  }

  @Override
  public String version() {
    return version;
  }

  Map<String, StoredVector> vectors() {
    return vectors;
  }

  @Override
  public Map<String, byte[]> of(Collection<String> ids) {
    Map<String, byte[]> found = new HashMap<>();
    for (String id : ids) {
      StoredVector vector = vectors.get(id);
      if (vector != null) {
        found.put(id, vector.bytes());
      }
    }
    return found;
  }

  /** Looks at every one. */
  @Override
  public Optional<List<Neighbor>> nearest(byte[] to) {
    return Optional.of(
        vectors.entrySet().parallelStream()
            .map(paper ->
                new Neighbor(paper.getKey(), StoredVector.similarity(paper.getValue().bytes(), to)))
            .sorted(
                Comparator.comparingDouble(Neighbor::similarity)
                    .reversed()
                    .thenComparing(Neighbor::id))
            .toList());
  }
}
