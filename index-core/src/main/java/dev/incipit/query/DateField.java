package dev.incipit.query;

import java.util.Locale;
import java.util.Optional;

/** A date of a paper that can be searched. */
public enum DateField {
  /** When the first version came in, or else the month of the id. */
  SUBMITTED,
  /** The days on which a listing announced the paper; any of them may match. */
  ANNOUNCED,
  /** When the newest version came in, as nearly as is known. */
  UPDATED;

  /** {@return the name in queries and addresses} */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@return the field with this {@link #code}, in any case; empty if there is none}
   *
   * @param code the code, in any case
   */
  public static Optional<DateField> ofCode(String code) {
    for (DateField field : values()) {
      if (field.name().equalsIgnoreCase(code)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
