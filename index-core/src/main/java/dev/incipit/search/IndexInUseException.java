package dev.incipit.search;

/** Says that another program writes to an index. Trying again later may help. */
public final class IndexInUseException extends UnusableIndexException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception with a message that people can act on, and what lies behind it.
   *
   * @param message what is wrong, for people
   * @param cause what failed
   */
  public IndexInUseException(String message, Throwable cause) {
    super(message, cause);
  }
}
