package dev.incipit.search;

import java.util.Locale;
import java.util.Optional;

/** The order of hits. Ties are broken by id, so that paging is stable. */
public enum Sort {
  /** Best match first. */
  RELEVANCE,
  /** Newest first: by the last announcement, or else by submission. */
  NEWEST,
  /** Oldest first, by the same date. */
  OLDEST;

  /** The name in commands and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order with this {@link #code}, in any case; empty if there is none. */
  public static Optional<Sort> ofCode(String code) {
    for (Sort sort : values()) {
      if (sort.name().equalsIgnoreCase(code)) {
        return Optional.of(sort);
      }
    }
    return Optional.empty();
  }
}
