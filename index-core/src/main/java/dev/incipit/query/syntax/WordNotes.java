package dev.incipit.query.syntax;

import java.util.Locale;

/** Tells of operators and fields that were taken for words, and the other way round. */
public final class WordNotes {
  /** More words are a title or a sentence, in which these are words. */
  private static final int MOST_WORDS = 8;

  /** Takes notes. */
  public interface Notes {
    /** Takes a note with its code on what stands at a position. */
    void note(String code, int position, String message);
  }

  private final Notes problems;
  private final int words;

  /** Notes on a query of so many words. */
  public WordNotes(Notes problems, int words) {
    this.problems = problems;
    this.words = words;
  }

  /**
   * Tells of an operator in small letters. Not of {@code and}, as all words must match anyway.
   *
   * @param isLast whether nothing follows that it could join
   */
  public void smallOperator(String word, int start, boolean hasLeftSide, boolean isLast) {
    boolean operator = (word.equals("or") && hasLeftSide) || word.equals("not");
    if (operator && words <= MOST_WORDS && !isLast) {
      problems.note(
          "small-operator",
          start,
          "'"
              + word
              + "' was searched as a word; write "
              + word.toUpperCase(Locale.ROOT)
              + (word.equals("or") ? " for either of two." : " to exclude what follows."));
    }
  }

  /** Tells of an operator that was searched as a word. */
  public void operator(String operator, int start, boolean inCapitals) {
    String why = inCapitals ? "all of this is in capitals" : "it seems to be part of a sentence";
    String what = operator.equals("NOT") ? "exclude" : "join";
    problems.note(
        "operator-as-word",
        start,
        "%s was searched as a word, as %s. To %s what stands beside it, put that in quotes or parentheses."
            .formatted(operator, why, what));
  }

  /** Tells of a field that was searched as a word. */
  public void field(String label, int start) {
    problems.note(
        "field-as-word",
        start,
        "'"
            + label
            + "' was searched as a word. For a field, let its value follow without a space.");
  }

  /** Tells of a field's name without its colon, where it is not likely to be a word of a text. */
  public void fieldWithoutColon(String name, int start) {
    if (words <= MOST_WORDS) {
      field(name + ":", start);
    }
  }

  /** Tells of a sign that was read as a field. */
  public void fieldSign(String name, int start) {
    problems.note(
        "field-sign",
        start,
        "'" + name + "' was read as a field, which is written " + name + ": without spaces.");
  }
}
