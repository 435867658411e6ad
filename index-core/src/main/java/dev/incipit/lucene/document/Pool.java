package dev.incipit.lucene.document;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps what holds native memory, which is dear to get and to clean, for whoever needs the like
 * next. Thread-safe.
 *
 * @param <T> what one thread at a time can use
 */
final class Pool<T> {
  /** As many as may be at it at once. */
  private static final int KEPT = 2 * Runtime.getRuntime().availableProcessors();

  private final BlockingQueue<T> kept = new ArrayBlockingQueue<>(KEPT);
  private final Supplier<T> made;
  private final Consumer<T> ended;

  /**
   * Keeps none yet.
   *
   * @param made makes one where none is kept
   * @param ended frees one where enough are kept
   */
  Pool(Supplier<T> made, Consumer<T> ended) {
    this.made = made;
    this.ended = ended;
  }

  /** Takes one, to be given back ready for use. */
  T take() {
    T spare = kept.poll();
    return spare == null ? made.get() : spare;
  }

  void giveBack(T used) {
    if (!kept.offer(used)) {
      ended.accept(used);
    }
  }
}
