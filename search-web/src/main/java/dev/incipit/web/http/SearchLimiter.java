package dev.incipit.web.http;

import dev.incipit.web.params.Problem;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a bounded number of searches run; more would only take processors from each other. Surplus
 * waits its turn for a moment, which evens out bursts and keeps clients that ask again at once from
 * costing more than they get, and is then refused. Thread-safe.
 *
 * <p>Searches run on threads of the platform, apart from the virtual ones of the requests: those
 * share a few carriers, each of which a search would keep to itself until it is done, so that even
 * a question for the server's health would stand in line behind all searches.
 */
public final class SearchLimiter implements AutoCloseable {
  /** How long a request waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** How long a download that has begun waits, of which half is worth nothing. */
  private static final Duration LONG_PATIENCE = Duration.ofMinutes(1);

  private final Semaphore free;
  private final int most;
  private final ExecutorService threads;

  public SearchLimiter(int most) {
    this.most = most;
    this.free = new Semaphore(most, true);
    this.threads =
        Executors.newCachedThreadPool(Thread.ofPlatform().name("search-", 1).daemon().factory());
  }

  /** A handler that runs when it may. */
  public Handler guard(Handler handler) {
    return ctx ->
        run(
            PATIENCE,
            () -> {
              handler.handle(ctx);
              return ctx;
            });
  }

  /** Does a part of something longer when it may; the first part is refused as others are. */
  public <T> T turn(boolean first, Callable<T> work) throws IOException {
    try {
      return run(first ? PATIENCE : LONG_PATIENCE, work);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** How many run now. */
  public int running() {
    return most - free.availablePermits();
  }

  private <T> T run(Duration patience, Callable<T> work) throws Exception {
    try {
      if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Problem.refused(
                503,
                "The server is busy",
                String.format(
                    Locale.ROOT,
                    "it is already running as many searches as it can (%d); try again in a second",
                    most))
            .asException();
      }
    } catch (InterruptedException e) {
      throw stopped();
    }
    try {
      return threads
          .submit(() -> {
            try {
              return work.call();
            } finally {
              free.release();
            }
          })
          .get();
    } catch (InterruptedException e) {
      throw stopped();
    } catch (ExecutionException e) {
      throw cause(e);
    }
  }

  private static IOException stopped() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("stopped before the search was done");
  }

  private static Exception cause(ExecutionException failed) {
    return switch (failed.getCause()) {
      case Error error -> throw error;
      case Exception exception -> exception;
      case null, default -> failed;
    };
  }

  /** Takes no more work; what runs is finished. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
