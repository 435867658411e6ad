package dev.incipit.search;

import java.util.Locale;
import java.util.Optional;

/**
 * How many of a query's words a paper must have to match.
 *
 * @since 0.1.0
 */
public enum MatchMode {
  /** All that was asked for. */
  ALL,

  /**
   * At least one of the plain words, since they are a long question or a sentence, or since no
   * paper has all of them. Papers with all of them come first. What was asked for beside plain
   * words (phrases, fields, exclusions) still holds, unless no paper would be left by a long
   * question's phrases; then each of these is one word more.
   */
  ANY;

  /** {@return the name in commands and addresses} */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@return the matching with this {@link #code}, in any case; empty if there is none}
   *
   * @param code the code, in any case
   */
  public static Optional<MatchMode> ofCode(String code) {
    for (MatchMode matching : values()) {
      if (matching.name().equalsIgnoreCase(code)) {
        return Optional.of(matching);
      }
    }
    return Optional.empty();
  }
}
