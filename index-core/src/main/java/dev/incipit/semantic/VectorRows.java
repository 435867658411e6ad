package dev.incipit.semantic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of papers, one behind the other in large blocks: looking at all of them walks through
 * memory, and an array of its own for each would cost a tenth more. Not thread-safe while vectors
 * are put in.
 */
final class VectorRows {
  private static final int BLOCK = 1_024;

  private final int dimensions;
  private final List<byte[]> blocks;

  /** By row; null where a later row is of the same paper. */
  private final List<@Nullable String> ids;

  private final Map<String, Row> rows;

  /** Where a vector is, and a checksum of the text that it was made of. */
  private record Row(int at, long text) {}

  VectorRows(int dimensions) {
    this.dimensions = dimensions;
    this.blocks = new ArrayList<>();
    this.ids = new ArrayList<>();
    this.rows = new HashMap<>();
  }

  /** A copy to put more into. It shares the blocks that are full, which never change. */
  VectorRows copy() {
    return new VectorRows(this);
  }

  private VectorRows(VectorRows from) {
    this.dimensions = from.dimensions;
    this.blocks = new ArrayList<>(from.blocks);
    this.ids = new ArrayList<>(from.ids);
    this.rows = new HashMap<>(from.rows);
    if (ids.size() % BLOCK != 0) {
      blocks.set(blocks.size() - 1, blocks.getLast().clone());
    }
  }

  /** Keeps the vector of a paper in place of what it had. */
  void put(String id, StoredVector vector) {
    int at = ids.size();
    if (at % BLOCK == 0) {
      blocks.add(new byte[BLOCK * dimensions]);
    }
    System.arraycopy(vector.bytes(), 0, blocks.getLast(), at % BLOCK * dimensions, dimensions);
    ids.add(id);
    Row before = rows.put(id, new Row(at, vector.text()));
    if (before != null) {
      ids.set(before.at(), null);
    }
  }

  /** How many papers have a vector. */
  int size() {
    return rows.size();
  }

  /** The vectors of papers by their ids; those that have none are absent. */
  Map<String, byte[]> of(Collection<String> papers) {
    Map<String, byte[]> found = new HashMap<>();
    for (String id : papers) {
      Row row = rows.get(id);
      if (row != null) {
        int from = row.at() % BLOCK * dimensions;
        found.put(id, Arrays.copyOfRange(blocks.get(row.at() / BLOCK), from, from + dimensions));
      }
    }
    return found;
  }

  /** A checksum of the text that a paper's vector was made of; empty if it has none. */
  Optional<Long> text(String id) {
    return Optional.ofNullable(rows.get(id)).map(Row::text);
  }

  int blocks() {
    return blocks.size();
  }

  /** Offers every paper of a block. */
  void offer(int block, int[] to, NearestNeighbors nearest) {
    byte[] bytes = blocks.get(block);
    int first = block * BLOCK;
    int rowsOf = Math.min(BLOCK, ids.size() - first);
    for (int row = 0; row < rowsOf; row++) {
      String id = ids.get(first + row);
      if (id != null) {
        nearest.offer(id, StoredVector.similarity(bytes, row * dimensions, to));
      }
    }
  }
}
