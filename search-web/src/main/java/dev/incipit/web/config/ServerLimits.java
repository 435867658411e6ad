package dev.incipit.web.config;

import java.time.Duration;

/**
 * How much a server takes on at once.
 *
 * @param searches searches that run at the same time, 1 or more; further ones wait for a moment and
 *     are then refused with 503
 * @param connections open connections, 1 or more; a further one takes the place of one on which no
 *     request has come, and is refused with 503 if there is none
 * @param connectionsPerAddress open connections of one client, 1 or more; those of this machine and
 *     of web servers in front are not counted
 * @param head how long the head of a request may take to come
 */
public record ServerLimits(
    int searches, int connections, int connectionsPerAddress, Duration head) {

  /**
   * Twice as many searches as processors, so that none is idle, a thousand connections, an eighth
   * of them of one client, and 10 s.
   */
  public static final ServerLimits DEFAULT =
      new ServerLimits(
          2 * Runtime.getRuntime().availableProcessors(), 1_024, 128, Duration.ofSeconds(10));

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is below 1
   */
  public ServerLimits {
    if (searches < 1) {
      throw new IllegalArgumentException("searches at once must be 1 or more, was " + searches);
    }
    if (connections < 1 || connectionsPerAddress < 1) {
      throw new IllegalArgumentException(
          "connections must be 1 or more, were %d and %d"
              .formatted(connections, connectionsPerAddress));
    }
    if (!head.isPositive()) {
      throw new IllegalArgumentException("a request's head takes time, was given " + head);
    }
  }

  /** The same with more or fewer searches. */
  public ServerLimits withSearches(int other) {
    return new ServerLimits(other, connections, connectionsPerAddress, head);
  }

  /** The same with more or fewer connections. */
  public ServerLimits withConnections(int other) {
    return new ServerLimits(searches, other, connectionsPerAddress, head);
  }

  /** The same with more or fewer connections of one client. */
  public ServerLimits withConnectionsPerAddress(int other) {
    return new ServerLimits(searches, connections, other, head);
  }

  /** The same with another time for a request's head. */
  public ServerLimits withHead(Duration other) {
    return new ServerLimits(searches, connections, connectionsPerAddress, other);
  }
}
