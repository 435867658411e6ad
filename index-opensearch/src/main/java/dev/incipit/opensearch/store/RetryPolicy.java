package dev.incipit.opensearch.store;

import dev.incipit.opensearch.connection.Backoff;
import dev.incipit.opensearch.connection.Cluster;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;

/** Waits between the tries to write some papers, and gives up when there were enough. */
final class RetryPolicy {
  /** Of those who write the same paper at once one gets through, so this is for very many. */
  private static final int MOST_OUTRUN = 200;

  private static final int LONGEST_STEP_ASIDE_MILLIS = 50;

  private final Cluster cluster;
  private int busy;
  private int outrun;

  RetryPolicy(Cluster cluster) {
    this.cluster = cluster;
  }

  /** The cluster takes nothing more just now: waits ever longer. */
  void busy(int left, String reason) throws IOException {
    if (busy == Backoff.MOST) {
      throw given(left, busy, reason);
    }
    busy++;
    Backoff.before(busy);
  }

  /** Others were faster: steps aside for a moment, each for another. */
  void outrun(int left) throws IOException {
    if (outrun == MOST_OUTRUN) {
      throw given(left, outrun, "others write the same papers all the time");
    }
    outrun++;
    Backoff.sleep(ThreadLocalRandom.current().nextInt(LONGEST_STEP_ASIDE_MILLIS));
  }

  private IOException given(int left, int tries, String reason) {
    return cluster.partial(
        left
            + " papers could not be written in "
            + tries
            + " tries ("
            + reason
            + "); add the same papers again later");
  }
}
