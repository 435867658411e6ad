package dev.incipit.engine;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Shares the parts of one search among the processors of this machine that have nothing else to do.
 * Nothing waits for a processor: what no other takes is done by who asks. Each index has its own.
 * Thread-safe.
 */
public final class SearchTasks implements AutoCloseable {
  /** How many there are, busy or not. */
  public static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private static final int OTHERS = PROCESSORS - 1;
  private static final long KEPT_SECONDS = 30;

  /** Work that finds no thread is dropped. */
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          0,
          Math.max(1, OTHERS),
          KEPT_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().name("incipit-search-", 1).factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  /** Has work done if a processor is idle; else drops it, so that who asks has to do it. */
  public void tryTo(Runnable work) {
    if (OTHERS > 0) {
      pool.execute(work);
    }
  }

  /**
   * Does all parts; returns when all are done. The last part is the first that another processor
   * takes, so it should be the longest.
   */
  public void share(List<FutureTask<?>> parts) throws InterruptedIOException {
    for (int i = 0; i < Math.min(OTHERS, parts.size() - 1); i++) {
      // To run a part that runs already, or did, does nothing.
      pool.execute(() -> parts.reversed().forEach(FutureTask::run));
    }
    parts.forEach(FutureTask::run);
    for (FutureTask<?> part : parts) {
      try {
        part.get();
      } catch (ExecutionException e) {
        // Thrown to whom asks for what the part gave.
      } catch (InterruptedException e) {
        throw interrupted();
      }
    }
  }

  /**
   * What a part gave that is done.
   *
   * @throws IOException if the part threw it
   */
  public static <T> T result(FutureTask<T> part) throws IOException {
    try {
      return part.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException storage -> throw storage;
        case RuntimeException wrong -> throw wrong;
        case Error fatal -> throw fatal;
        case null, default -> throw new IOException(e.getCause());
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Lets the threads end; what is shared from now on is done by who asks. */
  @Override
  public void close() {
    pool.shutdown();
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while searching");
  }
}
