package dev.incipit.settings;

/**
 * A value that is not of its declared field's type.
 *
 * @since 0.2.0
 */
public final class FieldValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * Of a field, with the value as it was.
   *
   * @param field the field as it is declared
   * @param value what the entry says
   */
  public FieldValueException(FieldDeclaration field, String value) {
    super(
        "field '"
            + field.name()
            + "' is a "
            + field.type().code()
            + ", was: "
            + (value.length() <= 40 ? value : value.substring(0, 40) + "..."));
  }
}
