package dev.incipit.engine;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** When a search has to answer with what it has. Thread-safe. */
public final class Deadline {
  private final LongSupplier nanoTime;
  private final long started;
  private final long nanos;
  private volatile boolean passed;

  /**
   * Begins.
   *
   * @param after how long the search may take; null for as long as it takes
   */
  public Deadline(@Nullable Duration after, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
    this.nanos = after == null ? Long.MAX_VALUE : after.toNanos();
  }

  /** Looks at the clock. Whoever is told that time is up leaves something undone. */
  public boolean shouldExit() {
    if (!passed && nanos < Long.MAX_VALUE && nanoTime.getAsLong() - started >= nanos) {
      passed = true;
    }
    return passed;
  }

  /** The end of a part that may take so long, and no longer than there is still. */
  public Deadline within(Duration after) {
    Duration left = left();
    return new Deadline(left == null || after.compareTo(left) < 0 ? after : left, nanoTime);
  }

  /** How long there is still, 1 ms at least; null if there is no end. */
  public @Nullable Duration left() {
    return nanos == Long.MAX_VALUE
        ? null
        : Duration.ofNanos(Math.max(1_000_000, started + nanos - nanoTime.getAsLong()));
  }

  /** Whether something was left undone. */
  public boolean passed() {
    return passed;
  }
}
