package dev.incipit.search;

import java.util.Locale;
import java.util.Optional;

/**
 * What the meaning of a question counts for, besides its words. Words alone tell which papers
 * match, and so the total, the counts and the marks.
 *
 * @since 0.2.0
 */
public enum Meaning {
  /** Nothing. */
  OFF,

  /** It orders the first hits together with their words. */
  ORDER,

  /** That, and papers of like meaning are told that are not among the first hits. */
  MORE;

  /** {@return the name in commands and addresses} */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@return the one with this {@link #code}, in any case; empty if there is none}
   *
   * @param code the code, in any case
   */
  public static Optional<Meaning> ofCode(String code) {
    for (Meaning meaning : values()) {
      if (meaning.name().equalsIgnoreCase(code)) {
        return Optional.of(meaning);
      }
    }
    return Optional.empty();
  }
}
