package dev.incipit.search;

/**
 * Says that another program writes to an index. Trying again later may help.
 *
 * @since 0.2.0
 */
public final class IndexInUseException extends UnusableIndexException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception with a message that people can act on, and what lies behind it.
   *
   * @param place the folder or address of the index
   * @param message what is wrong, for people
   * @param cause what failed
   */
  public IndexInUseException(Object place, String message, Throwable cause) {
    super(Reason.IN_USE, place, message, cause);
  }
}
