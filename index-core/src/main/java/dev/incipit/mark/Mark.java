package dev.incipit.mark;

import java.util.Locale;
import java.util.Optional;

/**
 * What a paper may tell of itself in its texts.
 *
 * @since 0.2.0
 */
public enum Mark {
  /** Its code can be had: it links to it, or says that it is published. */
  CODE,
  /** Its data can be had: it links to them, or says that they are published. */
  DATA,
  /** It names the journal, book or meeting where it was or will be published or presented. */
  VENUE,
  /** It says that it was withdrawn. */
  WITHDRAWN,
  /** It calls itself a survey, a review or an overview. */
  SURVEY,
  /** It calls itself a thesis. */
  THESIS;

  /** {@return the name in queries, commands and addresses} */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@return the name that people read} */
  public String label() {
    return switch (this) {
      case CODE -> "Code available";
      case DATA -> "Data available";
      case VENUE -> "Venue named";
      case WITHDRAWN -> "Withdrawn";
      case SURVEY -> "Survey";
      case THESIS -> "Thesis";
    };
  }

  /** {@return the mark as a condition of the query language, such as {@code has:code}} */
  public String condition() {
    return (isPart() ? "has:" : "is:") + code();
  }

  /** {@return whether a paper has it ({@code has:code}), rather than is it ({@code is:survey})} */
  public boolean isPart() {
    return switch (this) {
      case CODE, DATA, VENUE -> true;
      case WITHDRAWN, SURVEY, THESIS -> false;
    };
  }

  /**
   * {@return the mark with this {@link #code}, in any case; empty if there is none}
   *
   * @param code the code, in any case
   */
  public static Optional<Mark> ofCode(String code) {
    for (Mark mark : values()) {
      if (mark.name().equalsIgnoreCase(code)) {
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }
}
