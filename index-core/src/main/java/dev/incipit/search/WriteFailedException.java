package dev.incipit.search;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An index could not be written to. Its last commit is whole and searches go on. What was added
 * since that commit is dropped and has to be added again; writing goes on by itself when the
 * storage does.
 *
 * @since 0.1.0
 */
public final class WriteFailedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** How many papers the last commit holds. */
  private final long committed;

  /**
   * Makes one.
   *
   * @param committed how many papers the last commit holds
   * @param cause what failed
   */
  public WriteFailedException(long committed, Throwable cause) {
    super(message(committed, cause), cause);
    this.committed = committed;
  }

  /** {@return how many papers the last commit holds} */
  public long committed() {
    return committed;
  }

  /** {@return whether there was no room left} */
  public boolean isDiskFull() {
    return isDiskFull(getCause());
  }

  /** {@return what failed, in a few words} */
  public String reason() {
    return reason(getCause());
  }

  private static String message(long committed, Throwable cause) {
    return reason(cause)
        + String.format(Locale.ROOT, ", %,d papers are committed; ", committed)
        + (isDiskFull(cause) ? "free space" : "mend the cause")
        + " and add the others again";
  }

  private static String reason(@Nullable Throwable cause) {
    if (isDiskFull(cause)) {
      return "disk full";
    }
    String message =
        cause == null || cause.getMessage() == null ? String.valueOf(cause) : cause.getMessage();
    return "cannot write to the index (" + message + ")";
  }

  /** As systems say it, for Java has no type for it; a cause may lie below or beside others. */
  private static boolean isDiskFull(@Nullable Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("No space left on device")
          || message.contains("not enough space on the disk")
          || message.contains("quota exceeded")) {
        return true;
      }
    }
    return false;
  }
}
