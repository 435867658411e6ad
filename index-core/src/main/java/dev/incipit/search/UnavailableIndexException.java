package dev.incipit.search;

import java.io.IOException;

/**
 * Says that an index cannot be asked now, though it may be again without anyone's doing: its
 * cluster does not answer, answers too late, or only in part. Asking again later is right.
 *
 * <p>The message may be shown to whoever asked; it holds no secret.
 *
 * @since 0.1.0
 */
public final class UnavailableIndexException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception with a message that tells what does not answer, and what lies behind.
   *
   * @param message what is wrong, for people
   * @param cause what failed
   */
  public UnavailableIndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
