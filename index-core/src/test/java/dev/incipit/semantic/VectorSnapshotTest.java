package dev.incipit.semantic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.semantic.VectorView.Neighbor;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of papers in blocks, against a map of them. */
class VectorSnapshotTest {
  private static final int DIMENSIONS = 6;

  private final Random random = new Random(21);
  private final Map<String, byte[]> expected = new TreeMap<>();
  private final VectorRows rows = new VectorRows(DIMENSIONS);

  /** Few values make many papers equally alike. Every fifth replaces an earlier one. */
  private void fill(VectorRows into, int count) {
    for (int i = 0; i < count; i++) {
      byte[] vector = new byte[DIMENSIONS];
      for (int k = 0; k < vector.length; k++) {
        vector[k] = (byte) (random.nextInt(5) - 2);
      }
      String id = "p" + (i % 5 == 4 ? random.nextInt(count) : random.nextInt(1_000_000));
      into.put(id, new StoredVector(i, vector));
      expected.put(id, vector);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 20, 1_000, 4_096, 100_000})
  void theNearestAreThoseOfSortedSimilarities(int most) {
    fill(rows, 5_000);
    byte[] to = {2, -1, 1, 0, 1, 2};
    List<Neighbor> sorted =
        expected.entrySet().stream()
            .map(paper -> new Neighbor(paper.getKey(), VectorView.similarity(paper.getValue(), to)))
            .sorted(
                Comparator.comparingDouble(Neighbor::similarity)
                    .reversed()
                    .thenComparing(Neighbor::id))
            .limit(most)
            .toList();
    assertEquals(sorted, new VectorSnapshot(rows, "1").nearest(to, most).orElseThrow());
  }

  @Test
  void aCopyTakesMoreAndTheFirstStaysAsItWas() {
    fill(rows, 1_500);
    Map<String, byte[]> before = new TreeMap<>(expected);
    VectorRows copy = rows.copy();
    fill(copy, 1_500);
    checkHolds(before, rows);
    checkHolds(expected, copy);
  }

  private static void checkHolds(Map<String, byte[]> papers, VectorRows in) {
    assertEquals(papers.size(), in.size());
    Map<String, byte[]> found = in.of(papers.keySet());
    papers.forEach((id, vector) -> assertArrayEquals(vector, found.get(id), id));
  }
}
