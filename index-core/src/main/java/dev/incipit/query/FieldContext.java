package dev.incipit.query;

import dev.incipit.mark.PageRange;
import dev.incipit.paper.PaperReference;
import dev.incipit.query.syntax.DaySpanReader;
import dev.incipit.query.syntax.FilterNames;
import dev.incipit.query.syntax.Letters;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a field whose value stands apart, as in {@code ti: blink}, from the same word in a title:
 * {@code Comment: Leases without clocks}. Where the value is glued to it, a field is a field.
 */
final class FieldContext {
  /** Names with which no title begins, except as a label that was copied with it. */
  private static final Set<String> LABELS =
      Set.of("ti", "title", "au", "author", "authors", "abs", "journalref", "reportnumber");

  /** Names that are words of every text, so that they are fields only with their colon. */
  private static final Set<String> PLAIN =
      Set.of("all", "any", "text", "has", "is", "pages", "venue");

  private final FieldNames names;

  FieldContext(FieldNames names) {
    this.names = names;
  }

  /**
   * Whether a field that begins a query or a condition applies to a value after a blank.
   *
   * @param value what stands there up to the next blank, or a whole span of dates; not blank
   */
  boolean takes(String name, Field field, String value) {
    boolean small = isSmall(name);
    boolean quoted = value.length() > 1 && Letters.isQuoteAt(value, 0);
    String bare = quoted ? value.substring(1, value.length() - 1) : value;
    return switch (field) {
      case Field.Text text -> small || LABELS.contains(name.toLowerCase(Locale.ROOT));
      case Field.Day day -> DaySpanReader.read(bare).span().isPresent();
      case Field.InSubject subject ->
          isGroup(value)
              ? small
              : !names.subjects().codes(bare).isEmpty() && (small || bare.matches(".*[.-].*"));
      case Field.Id id ->
          PaperReference.recognise(bare).isPresent()
              || (small && value.chars().anyMatch(Character::isDigit));
      case Field.Doi doi -> ClauseBuilder.identifier(bare).isPresent();
      case Field.Type type -> small && (isGroup(value) || FilterNames.type(bare).isPresent());
      case Field.Marked marked -> small && (isGroup(value) || FilterNames.mark(bare).isPresent());
      case Field.Declared declared ->
          small
              && (!declared.declaration().type().isRanged()
                  || FilterBuilder.range(declared.declaration(), bare).isPresent());
      case Field.Pages pages -> small && PageRange.read(bare).isPresent();
    };
  }

  private static boolean isGroup(String value) {
    return value.startsWith("(");
  }

  /** Whether a name that has no colon of its own may be one, as in {@code title = x}. */
  boolean mayLackColon(String name) {
    return isSmall(name) && !PLAIN.contains(name) && names.named(name).isPresent();
  }

  private static boolean isSmall(String name) {
    return Character.isLowerCase(name.charAt(0));
  }
}
