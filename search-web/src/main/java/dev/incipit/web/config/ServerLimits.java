package dev.incipit.web.config;

/**
 * How much a server takes on at once.
 *
 * @param searches searches that run at the same time, 1 or more; further ones wait for a moment and
 *     are then refused with 503
 * @param connections open connections, 1 or more; further ones wait until one is closed
 */
public record ServerLimits(int searches, int connections) {

  /** Twice as many searches as processors, so that none is idle, and a thousand connections. */
  public static final ServerLimits DEFAULT =
      new ServerLimits(2 * Runtime.getRuntime().availableProcessors(), 1_024);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is below 1
   */
  public ServerLimits {
    if (searches < 1) {
      throw new IllegalArgumentException("searches at once must be 1 or more, was " + searches);
    }
    if (connections < 1) {
      throw new IllegalArgumentException("connections must be 1 or more, was " + connections);
    }
  }
}
