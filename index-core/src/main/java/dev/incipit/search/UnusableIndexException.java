package dev.incipit.search;

import java.io.IOException;

/** Says why an index cannot be opened and what to do about it. The index was not touched. */
public sealed class UnusableIndexException extends IOException permits IndexInUseException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception with a message that people can act on.
   *
   * @param message what is wrong, for people
   */
  public UnusableIndexException(String message) {
    super(message);
  }

  /**
   * Creates the exception with a message that people can act on, and what lies behind it.
   *
   * @param message what is wrong, for people
   * @param cause what failed
   */
  public UnusableIndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
