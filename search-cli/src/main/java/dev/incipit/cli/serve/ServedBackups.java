package dev.incipit.cli.serve;

import dev.incipit.cli.maintain.DatedBackups;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.web.log.BackupCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Backs up an index again and again while it is served, in a thread of its own. The next backup is
 * due some time after the newest that is there, whoever made it, so that a server that starts often
 * makes no more of them. A failure is told, and tried again.
 */
final class ServedBackups implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration RETRY_AFTER = Duration.ofMinutes(5);

  private final Path index;
  private final BackupPlan plan;
  private final DatedBackups backups;
  private final InstantSource clock;
  private final Consumer<String> problems;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;
  private volatile BackupCounts counts = new BackupCounts(0, 0, null, null);
  private @Nullable Instant failed;

  /**
   * Backups, not yet begun.
   *
   * @param index the folder of the index
   * @param problems takes what went wrong, once as long as it is the same
   */
  ServedBackups(Path index, BackupPlan plan, InstantSource clock, Consumer<String> problems) {
    this.index = index;
    this.plan = plan;
    this.backups = new DatedBackups(plan.to());
    this.clock = clock;
    this.problems = problems;
    this.thread = Thread.ofPlatform().name("backup").daemon().unstarted(this::run);
  }

  BackupCounts counts() {
    return counts;
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      do {
        round();
      } while (!stopped.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes a backup if one is due. */
  void round() {
    Instant now = clock.instant();
    if (failed != null && now.isBefore(failed.plus(pause()))) {
      return;
    }
    try {
      Instant newest = backups.newest();
      if (newest != null && now.isBefore(newest.plus(plan.every()))) {
        counts = new BackupCounts(counts.made(), counts.failures(), newest, counts.problem());
        return;
      }
      LuceneIndex.backup(index, backups.at(now));
      failed = null;
      counts = counts.afterBackup(now);
      if (plan.keep() != null) {
        backups.keep(plan.keep());
      }
    } catch (IOException | RuntimeException e) {
      // One that is cut off by the stop is not told.
      if (stopped.getCount() > 0) {
        tell(now, e);
      }
    }
  }

  private Duration pause() {
    return plan.every().compareTo(RETRY_AFTER) < 0 ? plan.every() : RETRY_AFTER;
  }

  private void tell(Instant now, Exception e) {
    String reason = e.getMessage() == null ? e.toString() : e.getMessage();
    failed = now;
    if (!reason.equals(counts.problem())) {
      problems.accept("still serving, but cannot back up the index: " + reason);
    }
    counts = counts.afterFailure(reason);
  }

  /** Ends. What is being written is no backup, and is cleared away by the next. */
  @Override
  public void close() {
    stopped.countDown();
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
