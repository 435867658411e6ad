package dev.incipit.web.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the watches beside a server did since it started.
 *
 * @param watches how many there are
 * @param runs how often they were run
 * @param papers papers delivered; one counts once for each way it went
 * @param messages messages delivered
 * @param problems what could not be read or delivered in the last run
 * @param last when the last run ended; null if none has
 */
public record WatchCounts(
    long watches, long runs, long papers, long messages, long problems, @Nullable Instant last) {

  /** Nothing yet. */
  public static final WatchCounts NONE = new WatchCounts(0, 0, 0, 0, 0, null);

  /** After one run more. */
  public WatchCounts after(
      long present, long morePapers, long moreMessages, long problemsNow, Instant now) {
    return new WatchCounts(
        present, runs + 1, papers + morePapers, messages + moreMessages, problemsNow, now);
  }
}
