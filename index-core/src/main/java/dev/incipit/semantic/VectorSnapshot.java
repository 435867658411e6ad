package dev.incipit.semantic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The vectors of an index as of one moment, in memory. Immutable; thread-safe.
 *
 * @param rows must not change any more
 */
record VectorSnapshot(VectorRows rows, String version) implements VectorView {
  /** No vectors. */
  static final VectorSnapshot EMPTY = new VectorSnapshot(new VectorRows(0), "");

  @Override
  public long size() {
    return rows.size();
  }

  @Override
  public Map<String, byte[]> of(Collection<String> ids) {
    return rows.of(ids);
  }

  /** Looks at every one. */
  @Override
  public Optional<List<Neighbor>> nearest(byte[] to, int most) {
    int[] numbers = StoredVector.numbers(to);
    return Optional.of(
        IntStream.range(0, rows.blocks())
            .parallel()
            .collect(
                () -> new NearestNeighbors(most),
                (nearest, block) -> rows.offer(block, numbers, nearest),
                NearestNeighbors::offerAll)
            .inOrder());
  }
}
