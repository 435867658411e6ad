package dev.incipit.cli.serve;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for the signal that ends the program (Ctrl-C, SIGTERM), and lets work end first. */
final class ShutdownSignal {
  private final CountDownLatch signalled = new CountDownLatch(1);

  private ShutdownSignal() {}

  /** Ends the work when the signal comes, before the program ends. */
  static ShutdownSignal onSignal(Runnable work) {
    ShutdownSignal shutdown = new ShutdownSignal();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  shutdown.signalled.countDown();
                  work.run();
                },
                "stop"));
    return shutdown;
  }

  /** Waits; answers whether the signal came. */
  boolean within(Duration time) {
    try {
      return signalled.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
