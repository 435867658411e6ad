package dev.incipit.lucene;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Shares the parts of one search among the processors of this machine that have nothing else to do.
 * Nothing waits for a processor: what no other takes is done by who asks.
 */
final class IdleProcessors {
  private static final int OTHERS = Runtime.getRuntime().availableProcessors() - 1;
  private static final long KEPT_SECONDS = 30;

  /** All indexes of a program share it. Work that finds no thread is dropped. */
  private static final ThreadPoolExecutor POOL =
      new ThreadPoolExecutor(
          0,
          Math.max(1, OTHERS),
          KEPT_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().name("incipit-search-", 1).factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  private IdleProcessors() {}

  /**
   * Does all parts; returns when all are done. The last part is the first that another processor
   * takes, so it should be the longest.
   *
   * @return what each gave, in their order
   * @throws IOException if a part threw it
   */
  static <T> List<T> share(List<Callable<T>> parts) throws IOException {
    return done(parts, Math.min(OTHERS, parts.size() - 1));
  }

  /** Does all parts one after the other. */
  static <T> List<T> inTurn(List<Callable<T>> parts) throws IOException {
    return done(parts, 0);
  }

  private static <T> List<T> done(List<Callable<T>> parts, int helpers) throws IOException {
    List<FutureTask<T>> tasks = parts.stream().map(FutureTask::new).toList();
    for (int i = 0; i < helpers; i++) {
      // To run a task that runs already, or did, does nothing.
      POOL.execute(() -> tasks.reversed().forEach(FutureTask::run));
    }
    tasks.forEach(FutureTask::run);
    List<T> results = new ArrayList<>();
    for (FutureTask<T> task : tasks) {
      results.add(result(task));
    }
    return results;
  }

  private static <T> T result(FutureTask<T> task) throws IOException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException storage -> throw storage;
        case RuntimeException wrong -> throw wrong;
        case Error fatal -> throw fatal;
        case null, default -> throw new IOException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while searching");
    }
  }
}
