package dev.incipit.cli.serve;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Waits for the signal that ends the program (Ctrl-C, SIGTERM). The signal itself ends nothing:
 * whoever opened the server and the index closes them, in their order, and the program waits for
 * that. It then ends with the status of the command, as a stop that was asked for is no failure.
 * Thread-safe.
 */
public final class ShutdownSignal {
  private final CountDownLatch signalled = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicInteger status = new AtomicInteger();

  /** Hears the signal until its end, which a command without one has to call too. */
  interface Listening {
    /** Hears no more; does nothing if the signal came. */
    void end();
  }

  /**
   * Listens for the signal, until the end of the answer.
   *
   * @param patience how long the program then waits for its end; past it, it ends as one that was
   *     killed by the signal
   */
  Listening listen(Duration patience) {
    Thread hook = new Thread(() -> signal(patience), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    return () -> {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The signal came, and the program waits for the status.
      }
    };
  }

  private void signal(Duration patience) {
    signalled.countDown();
    try {
      if (ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        // Else Java would end with 143, or 130.
        Runtime.getRuntime().halt(status.get());
      }
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

  /** Lets the program end with a status: all is closed and told. */
  public void ended(int exitStatus) {
    status.set(exitStatus);
    ended.countDown();
  }
}
