package dev.incipit.search;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Says why an index cannot be opened and what to do about it. The index was not touched. The
 * message is for people and names no commands; programs go by {@link #reason}.
 *
 * @since 0.1.0
 */
public sealed class UnusableIndexException extends IOException permits IndexInUseException {
  private static final long serialVersionUID = 2L;

  /**
   * What is in the way.
   *
   * @since 0.2.0
   */
  public enum Reason {
    /** There is nothing at its place. */
    ABSENT,
    /** What is at its place is something else, and no index. */
    FOREIGN,
    /** It was written by an earlier version; reindexing renews it of its own papers. */
    OLDER,
    /** It was written by a version that is too early to be read and to be renewed. */
    TOO_OLD,
    /** It was written by a later version. */
    NEWER,
    /**
     * It was made with other {@link dev.incipit.settings.IndexSettings}; reindexing changes them.
     */
    OTHER_SETTINGS,
    /** Files are missing or hold something else than what was written; a backup helps. */
    DAMAGED,
    /** Another program writes to it. */
    IN_USE,
    /** Whoever asks is not let in, or without a password or certificate that fits. */
    NO_ACCESS,
    /** Something else, which the message tells. */
    OTHER
  }

  /** What is in the way. */
  private final Reason reason;

  /** The folder or address; null if the message tells it. */
  private final @Nullable String place;

  /**
   * Creates the exception with a message that people can act on.
   *
   * @param message what is wrong, for people
   */
  public UnusableIndexException(String message) {
    this(Reason.OTHER, null, message, null);
  }

  /**
   * Creates the exception with a message that people can act on, and what lies behind it.
   *
   * @param message what is wrong, for people
   * @param cause what failed
   */
  public UnusableIndexException(String message, Throwable cause) {
    this(Reason.OTHER, null, message, cause);
  }

  /**
   * Creates the exception with what programs go by.
   *
   * @param reason what is in the way
   * @param place the folder or address of the index; null if it is none of one index
   * @param message what is wrong, for people
   * @param cause what failed; null if nothing did
   * @since 0.2.0
   */
  public UnusableIndexException(
      Reason reason, @Nullable Object place, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.place = place == null ? null : place.toString();
  }

  /**
   * {@return what is in the way}
   *
   * @since 0.2.0
   */
  public Reason reason() {
    return reason;
  }

  /**
   * {@return the folder or address of the index; null if it is none of one index}
   *
   * @since 0.2.0
   */
  public @Nullable String place() {
    return place;
  }
}
