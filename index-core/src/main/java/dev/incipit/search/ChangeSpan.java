package dev.incipit.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of time in which an index got papers or their last changes, to the second.
 *
 * @param from the first second; null when open
 * @param until the last second, included; null when open
 * @since 0.2.0
 */
public record ChangeSpan(@Nullable Instant from, @Nullable Instant until) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if {@code from} lies after {@code until}
   */
  public ChangeSpan {
    if (from != null && until != null && from.isAfter(until)) {
      throw new IllegalArgumentException("from " + from + " lies after until " + until);
    }
  }

  /**
   * From a time on.
   *
   * @param from the time
   * @return the span, without an end
   */
  public static ChangeSpan since(Instant from) {
    return new ChangeSpan(from, null);
  }
}
