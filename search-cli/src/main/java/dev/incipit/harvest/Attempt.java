package dev.incipit.harvest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking a server. */
sealed interface Attempt<T> {

  /** The answer is there. */
  record Done<T>(T value) implements Attempt<T> {}

  /**
   * It may be there later.
   *
   * @param pause how long the server asks to wait; null if it does not say
   */
  record Again<T>(String reason, @Nullable Duration pause) implements Attempt<T> {
    Again(String reason) {
      this(reason, null);
    }
  }

  /** Asking again is of no use. */
  record Stop<T>(String reason) implements Attempt<T> {}
}
