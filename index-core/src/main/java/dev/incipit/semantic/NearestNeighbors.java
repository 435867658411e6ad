package dev.incipit.semantic;

import dev.incipit.semantic.VectorView.Neighbor;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The most alike of all papers that are offered, so many at most. Not thread-safe. */
final class NearestNeighbors {
  private static final Comparator<Neighbor> NEAREST_FIRST =
      Comparator.comparingDouble(Neighbor::similarity).reversed().thenComparing(Neighbor::id);

  private final int most;

  /** The least alike comes first. */
  private final PriorityQueue<Neighbor> kept = new PriorityQueue<>(NEAREST_FIRST.reversed());

  NearestNeighbors(int most) {
    this.most = most;
  }

  void offer(String id, double similarity) {
    Neighbor least = kept.size() < most ? null : kept.peek();
    if (least != null && similarity < least.similarity()) {
      return; // as nearly all are
    }
    kept.add(new Neighbor(id, similarity));
    if (kept.size() > most) {
      kept.remove();
    }
  }

  void offerAll(NearestNeighbors others) {
    others.kept.forEach(other -> offer(other.id(), other.similarity()));
  }

  /** The most alike first, and of equals by id. */
  List<Neighbor> inOrder() {
    return kept.stream().sorted(NEAREST_FIRST).toList();
  }
}
