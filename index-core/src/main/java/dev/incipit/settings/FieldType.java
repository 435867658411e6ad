package dev.incipit.settings;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a declared field holds.
 *
 * @since 0.2.0
 */
public enum FieldType {
  /** Words, found one by one. */
  TEXT,
  /** A name that is found as a whole, whatever its case, and counted. */
  KEYWORD,
  /** A number, found by ranges. */
  NUMBER,
  /** A day, found by ranges. */
  DAY;

  /** Longest keyword, in characters. */
  public static final int MAX_KEYWORD_LENGTH = 500;

  /** Most digits of a number, before and after the point: as many as a double holds exactly. */
  public static final int MAX_DIGITS = 15;

  private static final String NUMERAL = "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?";

  /** {@return the name in settings} */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@return the type with this {@link #code}; empty if there is none}
   *
   * @param code the code, in any case
   */
  public static Optional<FieldType> ofCode(String code) {
    for (FieldType type : values()) {
      if (type.code().equals(code)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** {@return whether values are found by ranges} */
  public boolean isRanged() {
    return this == NUMBER || this == DAY;
  }

  /**
   * The one spelling of a value: of {@code 0999.50} it is {@code 999.5}; of texts and keywords,
   * their words with single blanks.
   *
   * @param value the value as it is written
   * @return empty if a text is no such value
   */
  public Optional<String> canonical(String value) {
    String text = value.strip().replaceAll("\\s+", " ");
    return switch (this) {
      case TEXT -> text.isEmpty() ? Optional.empty() : Optional.of(text);
      case KEYWORD ->
          text.isEmpty() || text.length() > MAX_KEYWORD_LENGTH
              ? Optional.empty()
              : Optional.of(text);
      case NUMBER -> number(text);
      case DAY -> day(text);
    };
  }

  private static Optional<String> number(String text) {
    if (text.length() > 2 * MAX_DIGITS || !text.matches(NUMERAL)) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    boolean exact = number.precision() <= MAX_DIGITS && Math.abs(number.scale()) <= MAX_DIGITS;
    return exact ? Optional.of(number.toPlainString()) : Optional.empty();
  }

  private static Optional<String> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * {@return a number that orders canonical values as they are}
   *
   * @param canonical the value in its canonical spelling
   * @throws IllegalArgumentException if values of this type have no order
   */
  public long key(String canonical) {
    return switch (this) {
      case NUMBER -> {
        // Zero is not minus zero here.
        long bits = Double.doubleToLongBits(Double.parseDouble(canonical) + 0.0);
        yield bits ^ ((bits >> 63) & Long.MAX_VALUE);
      }
      case DAY -> LocalDate.parse(canonical).toEpochDay();
      case TEXT, KEYWORD -> throw new IllegalArgumentException(this + " has no order");
    };
  }
}
