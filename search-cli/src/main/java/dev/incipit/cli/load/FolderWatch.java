package dev.incipit.cli.load;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks into a folder again and again, in a thread of its own, and loads what is new there. */
public final class FolderWatch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final FolderLoads loads;
  private final Duration patience;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;

  /**
   * A watch, not yet started.
   *
   * @param patience how long {@link #stop} waits for the file that is being loaded
   */
  public FolderWatch(FolderLoads loads, Duration patience) {
    this.loads = loads;
    this.patience = patience;
    // What a process that ends was loading is as if it had not begun: it is not committed.
    this.thread = Thread.ofPlatform().name("watch").daemon().unstarted(this::run);
  }

  /**
   * Checks that a folder can be watched.
   *
   * @throws FileSystemException if it cannot
   */
  public static void check(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new FileSystemException(
          folder.toString(),
          null,
          Files.exists(folder)
              ? "is not a folder; --watch takes a folder to which listings are added"
              : "there is no such folder; create it before watching it");
    }
    if (!Files.isReadable(folder)) {
      throw new FileSystemException(folder.toString(), null, "you have no permission to read it");
    }
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      do {
        loads.round();
      } while (!stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Ends; waits for a while for the file that is being loaded, which counts whole or not at all.
   */
  public void stop() {
    loads.stop();
    stopped.countDown();
    try {
      thread.join(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends as {@link #stop} does. */
  @Override
  public void close() {
    stop();
  }
}
