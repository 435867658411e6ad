package dev.incipit.engine;

import java.io.IOException;

/** Hands out the current state of an index. Thread-safe. */
public interface SnapshotSource {
  /** The current state, for one search; it must be {@link #release released}. */
  IndexSnapshot acquire() throws IOException;

  /**
   * The current state, which answers the same however much later, until it is released. Costs more
   * than {@link #acquire} in engines that hand out what is current at each question.
   */
  IndexSnapshot pin() throws IOException;

  /** Gives a state back; it must not be used afterwards. */
  void release(IndexSnapshot snapshot) throws IOException;
}
