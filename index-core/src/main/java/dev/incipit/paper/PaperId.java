package dev.incipit.paper;

import java.time.YearMonth;
import java.util.Optional;

/**
 * The key of a paper: one id for all of its versions.
 *
 * <p>An arXiv id is held in its canonical spelling, {@code 2604.07609} or {@code hep-th/9901001},
 * without prefix and without version. Any other text without blanks is a generic id and is held as
 * it is, so that papers from elsewhere (a test collection's {@code 184}) can be indexed too.
 *
 * @param value canonical spelling, 1 to {@value #MAX_LENGTH} characters, no white space and no
 *     control characters
 * @since 0.1.0
 */
public record PaperId(String value) implements Comparable<PaperId> {

  /** Longest id, in characters. */
  public static final int MAX_LENGTH = 200;

  private static final String LOCAL = "local:";

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if the value is empty, too long, or holds a blank or a control
   *     character
   */
  public PaperId {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a paper id has 1 to " + MAX_LENGTH + " characters, this one has " + value.length());
    }
    if (value.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
      throw new IllegalArgumentException("a paper id holds no blanks, was: '" + value + "'");
    }
  }

  /**
   * {@return the id that a text names, in any spelling of {@link PaperReference#recognise}, or else
   * the text itself, trimmed, as a generic id}
   *
   * @param text what names a paper
   * @throws IllegalArgumentException if the text is no id at all
   */
  public static PaperId of(String text) {
    return PaperReference.recognise(text)
        .map(PaperReference::id)
        .orElseGet(() -> new PaperId(text.strip()));
  }

  /**
   * {@return the id of a paper that is not arXiv's, whatever its text looks like: a text that
   * {@link #of} would read as arXiv's is held behind {@value #LOCAL}, so that a part number {@code
   * 2401.12345} gets no month and no links to arXiv}
   *
   * @param text the id, as its source has it; trimmed
   * @throws IllegalArgumentException if the text is no id at all
   * @since 0.2.0
   */
  public static PaperId generic(String text) {
    PaperId literal = new PaperId(text.strip());
    return PaperReference.recognise(literal.value).isPresent()
        ? new PaperId(LOCAL + literal.value)
        : literal;
  }

  /**
   * {@return the id as its source has it: what {@link #generic} was given, and {@link #value} of
   * any other}
   *
   * @since 0.2.0
   */
  public String localName() {
    return value.startsWith(LOCAL) ? value.substring(LOCAL.length()) : value;
  }

  /** {@return whether this is an arXiv id} */
  public boolean isArxiv() {
    return month().isPresent();
  }

  /** {@return the month in which arXiv gave out this id; empty for a generic id} */
  public Optional<YearMonth> month() {
    return ArxivIds.month(value);
  }

  @Override
  public int compareTo(PaperId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
