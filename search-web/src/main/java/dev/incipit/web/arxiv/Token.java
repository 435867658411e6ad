package dev.incipit.web.arxiv;

/** A piece of a query in arXiv's grammar. */
sealed interface Token {

  /**
   * An opening parenthesis.
   *
   * @param prefix the field of what is inside, with its colon; empty when none stands before it
   */
  record Open(String prefix) implements Token {}

  /** A closing parenthesis. */
  record Close() implements Token {}

  /** Joins two conditions; {@link #NOT} excludes the one that follows. */
  enum Operator implements Token {
    AND,
    OR,
    ANDNOT,
    NOT
  }

  /**
   * A condition.
   *
   * @param prefix the field with its colon; empty when there is none
   * @param value what is looked for: a word, a phrase in quotes or a span in brackets
   */
  record Term(String prefix, String value) implements Token {}
}
