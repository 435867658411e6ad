package dev.incipit.mark;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A span of numbers of pages, written {@code 10..20}, {@code 10..}, {@code ..20} or {@code 12}.
 *
 * @param from the fewest; null when open
 * @param to the most, included; null when open
 * @since 0.2.0
 */
public record PageRange(@Nullable Integer from, @Nullable Integer to) {
  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,5})?\\s*(?:\\.\\.|-|–)\\s*(\\d{1,5})?");

  private static final Pattern BOUND = Pattern.compile("([<>]=?)\\s*(\\d{1,5})");
  private static final Pattern BRACKETS =
      Pattern.compile("\\[\\s*(\\d{1,5}|\\*)\\s+TO\\s+(\\d{1,5}|\\*)\\s*\\]");

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if both ends are open or the first lies behind the last
   */
  public PageRange {
    if (from == null && to == null) {
      throw new IllegalArgumentException("a span of pages needs a first or a last number");
    }
    if (from != null && to != null && from > to) {
      throw new IllegalArgumentException("from " + from + " lies behind to " + to);
    }
  }

  /**
   * {@return the span that a text means; ends in the wrong order are turned round} Empty if it is
   * none.
   *
   * @param text the text
   */
  public static Optional<PageRange> read(String text) {
    String value = text.strip();
    if (value.matches("\\d{1,5}")) {
      return of(value, value);
    }
    Matcher bound = BOUND.matcher(value);
    if (bound.matches()) {
      int number = Integer.parseInt(bound.group(2));
      return Optional.of(
          switch (bound.group(1)) {
            case ">" -> new PageRange(number + 1, null);
            case ">=" -> new PageRange(number, null);
            case "<" -> new PageRange(null, number - 1);
            default -> new PageRange(null, number);
          });
    }
    for (Pattern pattern : new Pattern[] {SPAN, BRACKETS}) {
      Matcher span = pattern.matcher(value);
      if (span.matches()) {
        return of(span.group(1), span.group(2));
      }
    }
    return Optional.empty();
  }

  private static Optional<PageRange> of(@Nullable String first, @Nullable String last) {
    Integer from = number(first);
    Integer to = number(last);
    if (from == null && to == null) {
      return Optional.empty();
    }
    return Optional.of(
        from != null && to != null && from > to
            ? new PageRange(to, from)
            : new PageRange(from, to));
  }

  private static @Nullable Integer number(@Nullable String text) {
    return text == null || text.equals("*") ? null : Integer.valueOf(text);
  }

  /** The span in the query language. */
  @Override
  public String toString() {
    return from != null && from.equals(to)
        ? from.toString()
        : (from == null ? "" : from) + ".." + (to == null ? "" : to);
  }

  /** {@return the span in words, such as "10 to 20 pages"} */
  public String describe() {
    if (from == null) {
      return "at most " + to + " pages";
    }
    if (to == null) {
      return "at least " + from + " pages";
    }
    return from.equals(to) ? from + " pages" : from + " to " + to + " pages";
  }
}
