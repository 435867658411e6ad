package dev.incipit.lucene.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells when papers are changed. It never goes back, even where the system's clock does: whoever
 * has seen all changes up to a time finds every later one behind it. Not thread-safe.
 */
final class ChangeClock {
  private Instant last;

  /**
   * Begins.
   *
   * @param last the last change so far; null if there is none
   */
  ChangeClock(@Nullable Instant last) {
    this.last = last == null ? Instant.EPOCH : last;
  }

  /** The time of a change now, to the second. */
  Instant next() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    last = now.isAfter(last) ? now : last;
    return last;
  }
}
