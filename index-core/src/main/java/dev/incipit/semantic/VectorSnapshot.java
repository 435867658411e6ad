package dev.incipit.semantic;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vectors of an index as of one moment. Immutable; thread-safe. */
public final class VectorSnapshot {
  /** No vectors. */
  static final VectorSnapshot NONE = new VectorSnapshot(Map.of(), "");

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

  /** A paper and how alike it is, -1 to 1. */
  public record Neighbor(String id, double similarity) {}

  /** How many papers have a vector. */
  public int size() {
    return vectors.size();
  }

  /** Changes whenever a vector does; empty if there are none. */
  public String version() {
    return version;
  }

  Map<String, StoredVector> vectors() {
    return vectors;
  }

  /** What a paper's vector was made of; null if it has none. */
  @Nullable Long text(String id) {
    StoredVector vector = vectors.get(id);
    return vector == null ? null : vector.text();
  }

  /** The vector of a paper, for {@link #similarity}; null if it has none. */
  public byte @Nullable [] vector(String id) {
    StoredVector vector = vectors.get(id);
    return vector == null ? null : vector.bytes();
  }

  /** How alike a paper is to a vector, -1 to 1; null if it has none. */
  public @Nullable Double similarity(String id, byte[] to) {
    StoredVector vector = vectors.get(id);
    return vector == null ? null : StoredVector.similarity(vector.bytes(), to);
  }

  /** All papers, the most alike first and of equals by id; looks at every one. */
  public List<Neighbor> nearest(byte[] to) {
    return vectors.entrySet().parallelStream()
        .map(paper ->
            new Neighbor(paper.getKey(), StoredVector.similarity(paper.getValue().bytes(), to)))
        .sorted(
            Comparator.comparingDouble(Neighbor::similarity).reversed().thenComparing(Neighbor::id))
        .toList();
  }
}
