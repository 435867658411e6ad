package dev.incipit.web;

import dev.incipit.web.params.Problem;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a bounded number of searches run; more would only take processors from each other. Surplus
 * waits its turn for a moment, which evens out bursts and keeps clients that ask again at once from
 * costing more than they get, and is then refused. Thread-safe.
 */
final class SearchPermits {
  /** How long a request waits. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** How long a download that has begun waits, of which half is worth nothing. */
  private static final Duration LONG_PATIENCE = Duration.ofMinutes(1);

  private final Semaphore free;
  private final int most;

  SearchPermits(int most) {
    this.most = most;
    this.free = new Semaphore(most, true);
  }

  /** Something that asks the index. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /** A handler that runs when it may. */
  Handler guard(Handler handler) {
    return ctx -> {
      enter(PATIENCE);
      try {
        handler.handle(ctx);
      } finally {
        free.release();
      }
    };
  }

  /** Does a part of something longer when it may; the first part is refused as others are. */
  <T> T turn(boolean first, Work<T> work) throws IOException {
    enter(first ? PATIENCE : LONG_PATIENCE);
    try {
      return work.run();
    } finally {
      free.release();
    }
  }

  /** How many run now. */
  int running() {
    return most - free.availablePermits();
  }

  private void enter(Duration patience) throws IOException {
    try {
      if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while waiting for other searches");
    }
    throw Problem.refused(
            503,
            "The server is busy",
            "%d searches are running, as many as it takes on; ask again in a second"
                .formatted(most))
        .asException();
  }
}
