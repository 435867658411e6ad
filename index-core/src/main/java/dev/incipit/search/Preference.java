package dev.incipit.search;

import java.util.Locale;
import java.util.Optional;

/**
 * What counts for the order by relevance besides how well a paper matches.
 *
 * @since 0.1.0
 */
public enum Preference {
  /** Nothing. */
  NONE,

  /**
   * How new a paper is: of papers that match nearly as well, the newer comes first. Only papers
   * that have all of the words gain by it, and within bounds.
   */
  RECENT;

  /** {@return the name in commands and addresses} */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@return the preference with this {@link #code}, in any case; empty if there is none}
   *
   * @param code the code, in any case
   */
  public static Optional<Preference> ofCode(String code) {
    for (Preference preference : values()) {
      if (preference.name().equalsIgnoreCase(code)) {
        return Optional.of(preference);
      }
    }
    return Optional.empty();
  }
}
