package dev.incipit.engine;

import java.io.IOException;

/** Hands out the current state of an index. Thread-safe. */
public interface SnapshotSource {
  /** The current state, which stays as it is until it is {@link #release released}. */
  IndexSnapshot acquire() throws IOException;

  /** Gives a state back; it must not be used afterwards. */
  void release(IndexSnapshot snapshot) throws IOException;
}
