package dev.incipit.search;

import java.util.Locale;
import java.util.Optional;

/**
 * How a selected subject must stand on a paper.
 *
 * @since 0.1.0
 */
public enum SubjectRole {
  /** Primary or not. */
  ANY,
  /** As the primary subject. */
  PRIMARY,
  /** On the paper, but not as its primary subject. */
  CROSS;

  /** {@return the name in addresses} */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@return the role with this {@link #code}, in any case; empty if there is none}
   *
   * @param code the code, in any case
   */
  public static Optional<SubjectRole> ofCode(String code) {
    for (SubjectRole role : values()) {
      if (role.name().equalsIgnoreCase(code)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
