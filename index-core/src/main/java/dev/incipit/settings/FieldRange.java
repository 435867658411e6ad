package dev.incipit.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of values of a declared field.
 *
 * @param from the least, in its canonical spelling; null when open
 * @param to the most, included; null when open
 * @since 0.2.0
 */
public record FieldRange(@Nullable String from, @Nullable String to) {
  private static final Pattern SPAN = Pattern.compile("(.*?) *\\.\\.+ *(.*)");
  private static final Pattern BRACKETS = Pattern.compile("\\[ *(\\S+) +TO +(\\S+) *\\]");
  private static final Pattern BOUND = Pattern.compile("([<>≤≥])=? *(.+)");

  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if both are open
   */
  public FieldRange {
    if (from == null && to == null) {
      throw new IllegalArgumentException("a range needs a first or a last value");
    }
  }

  static Optional<FieldRange> read(FieldType type, String text) {
    Matcher span = SPAN.matcher(text);
    if (span.matches()) {
      return of(type, span.group(1), span.group(2));
    }
    Matcher brackets = BRACKETS.matcher(text);
    if (brackets.matches()) {
      return of(type, brackets.group(1), brackets.group(2));
    }
    Matcher bound = BOUND.matcher(text);
    if (bound.matches()) {
      boolean least = ">≥".contains(bound.group(1));
      return of(type, least ? bound.group(2) : "", least ? "" : bound.group(2));
    }
    return type.canonical(text).map(value -> new FieldRange(value, value));
  }

  private static Optional<FieldRange> of(FieldType type, String first, String last) {
    String from = isOpen(first) ? null : type.canonical(first).orElse(null);
    String to = isOpen(last) ? null : type.canonical(last).orElse(null);
    boolean lost = (from == null && !isOpen(first)) || (to == null && !isOpen(last));
    if (lost || (from == null && to == null)) {
      return Optional.empty();
    }
    boolean turned = from != null && to != null && type.key(from) > type.key(to);
    return Optional.of(turned ? new FieldRange(to, from) : new FieldRange(from, to));
  }

  private static boolean isOpen(String end) {
    return end.isEmpty() || end.equals("*");
  }

  /** The shortest spelling that {@link FieldDeclaration#range} reads. */
  @Override
  public String toString() {
    return from != null && from.equals(to)
        ? from
        : (from == null ? "" : from) + ".." + (to == null ? "" : to);
  }
}
