package dev.incipit.cli.serve;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for the signal that ends the program (Ctrl-C, SIGTERM). The signal itself ends nothing:
 * whoever opened the server and the index closes them, in their order, and the program waits for
 * that.
 */
final class ShutdownSignal implements AutoCloseable {
  private final CountDownLatch signalled = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private ShutdownSignal() {}

  /**
   * Listens for the signal.
   *
   * @param patience how long the program then waits until this is closed
   */
  static ShutdownSignal within(Duration patience) {
    ShutdownSignal shutdown = new ShutdownSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> shutdown.signal(patience), "stop"));
    return shutdown;
  }

  private void signal(Duration patience) {
    signalled.countDown();
    try {
      closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits; answers whether the signal came. */
  boolean came(Duration time) {
    try {
      return signalled.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Lets the program end: all else is closed. */
  @Override
  public void close() {
    closed.countDown();
  }
}
