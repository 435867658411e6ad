package dev.incipit.search;

import java.util.Locale;
import java.util.Optional;

/**
 * The order of hits. Ties are broken by id, so that paging is stable.
 *
 * @since 0.1.0
 */
public enum Sort {
  /** Best match first. */
  RELEVANCE,
  /** Newest first: by the last announcement, or else by submission. */
  NEWEST,
  /** Oldest first, by the same date. */
  OLDEST,
  /** By when the paper came in, the last first. */
  LAST_SUBMITTED,
  /** By when the paper came in, the first first. */
  FIRST_SUBMITTED,
  /** By when the newest version came in, the last first. */
  LAST_UPDATED,
  /** By when the newest version came in, the first first. */
  FIRST_UPDATED;

  /** {@return the name in commands and addresses} */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * {@return the order with this {@link #code}, in any case; empty if there is none}
   *
   * @param code the code, in any case
   */
  public static Optional<Sort> ofCode(String code) {
    for (Sort sort : values()) {
      if (sort.code().equalsIgnoreCase(code)) {
        return Optional.of(sort);
      }
    }
    return Optional.empty();
  }
}
