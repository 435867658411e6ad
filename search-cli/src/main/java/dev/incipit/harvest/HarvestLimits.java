package dev.incipit.harvest;

import java.time.Duration;

/**
 * How much of a server is borne, and how much it has to bear.
 *
 * @param pause between two requests
 * @param deadline for one answer, from the request to the last byte
 * @param bytes longest answer, expanded
 * @param attempts how often one page is asked for
 * @param longestWait longest wait that a server may ask for
 */
public record HarvestLimits(
    Duration pause, Duration deadline, long bytes, int attempts, Duration longestWait) {

  /** Most answers without a record, one after the other, that promise more. */
  static final int EMPTY_PAGES = 20;

  /** Most redirects of one request. */
  static final int REDIRECTS = 5;

  /** The limits that the command uses; arXiv asks for three seconds between requests. */
  public static HarvestLimits standard() {
    return new HarvestLimits(
        Duration.ofSeconds(3), Duration.ofMinutes(5), 64L << 20, 5, Duration.ofMinutes(10));
  }

  /** The wait before the next attempt when the server does not say: 5, 10, 20, ... seconds. */
  Duration wait(int attempt) {
    return Duration.ofSeconds(5L << Math.min(attempt - 1, 6));
  }
}
