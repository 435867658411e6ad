package dev.incipit.watch.delivery;

import java.time.Duration;

/**
 * How long deliveries wait.
 *
 * @param connect for a connection
 * @param deadline for one attempt as a whole
 * @param attempts how often a webhook is tried in one run
 * @param backoff before its second attempt; four times as long before each further one
 */
public record DeliveryLimits(Duration connect, Duration deadline, int attempts, Duration backoff) {

  /** The limits that the command uses. */
  public static DeliveryLimits standard() {
    return new DeliveryLimits(
        Duration.ofSeconds(10), Duration.ofSeconds(60), 3, Duration.ofSeconds(2));
  }

  Duration wait(int attempt) {
    return backoff.multipliedBy(1L << (2 * Math.min(attempt - 1, 5)));
  }
}
