package dev.incipit.search;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What hits can be counted by.
 *
 * @since 0.1.0
 */
public enum FacetField {
  /** Subject tree. */
  SUBJECT,
  /** Year of submission. */
  YEAR,
  /** Type of announcement; a paper counts once for each type it was announced as. */
  TYPE,
  /** What a paper tells of itself; it counts once for each mark that it has. */
  MARK,
  /** Keywords of fields that the index declares, each field by itself; mostly there are none. */
  FIELD,
  /** Author's name. */
  AUTHOR,
  /** Month of submission; counted only when asked for, as there are hundreds. */
  MONTH;

  /** What is counted where nothing is said: everything but months. */
  public static final Set<FacetField> USUAL =
      Collections.unmodifiableSet(EnumSet.range(SUBJECT, AUTHOR));

  /** {@return the name in commands and addresses} */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@return the field with this {@link #code}, in any case; empty if there is none}
   *
   * @param code the code, in any case
   */
  public static Optional<FacetField> ofCode(String code) {
    for (FacetField field : values()) {
      if (field.name().equalsIgnoreCase(code)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
