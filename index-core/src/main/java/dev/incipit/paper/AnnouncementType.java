package dev.incipit.paper;

import java.util.Locale;
import java.util.Optional;

/**
 * Why a listing shows a paper. The order is the order of a listing's sections.
 *
 * @since 0.1.0
 */
public enum AnnouncementType {
  /** A new submission to this list. */
  NEW,
  /** A paper whose primary subject is another one. */
  CROSS,
  /** A new version of a paper announced before. */
  REPLACED;

  /** {@return the name in data and in addresses: {@code new}, {@code cross} or {@code replaced}} */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@return the type with this {@link #code}, in any case; empty if there is none}
   *
   * @param code the code, in any case
   */
  public static Optional<AnnouncementType> ofCode(String code) {
    for (AnnouncementType type : values()) {
      if (type.name().equalsIgnoreCase(code)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
