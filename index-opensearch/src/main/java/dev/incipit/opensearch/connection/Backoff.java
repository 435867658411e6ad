package dev.incipit.opensearch.connection;

import java.io.InterruptedIOException;

/** Waits longer before each further try. */
public final class Backoff {
  /** How often something is tried again: a minute in all. */
  public static final int MOST = 10;

  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 15_000;

  private Backoff() {}

  /** Waits before a try; not before the first, which has number 0. */
  public static void before(int attempt) throws InterruptedIOException {
    if (attempt > 0) {
      sleep(Math.min(LONGEST_MILLIS, FIRST_MILLIS << (attempt - 1)));
    }
  }

  public static void sleep(long millis) throws InterruptedIOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a cluster");
    }
  }
}
