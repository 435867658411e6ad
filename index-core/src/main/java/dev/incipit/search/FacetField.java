package dev.incipit.search;

import java.util.Locale;
import java.util.Optional;

/** What hits can be counted by. */
public enum FacetField {
  /** Subject tree. */
  SUBJECT,
  /** Year of submission. */
  YEAR,
  /** Type of announcement; a paper counts once for each type it was announced as. */
  TYPE,
  /** What a paper tells of itself; it counts once for each mark that it has. */
  MARK,
  /** Author's name. */
  AUTHOR;

  /** The name in commands and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field with this {@link #code}, in any case; empty if there is none. */
  public static Optional<FacetField> ofCode(String code) {
    for (FacetField field : values()) {
      if (field.name().equalsIgnoreCase(code)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
