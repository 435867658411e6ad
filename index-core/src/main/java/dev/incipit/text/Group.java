package dev.incipit.text;

/** What a brace group is for, which decides what its closing brace becomes. */
enum Group {
  /** Braces of plain text, which stay. */
  LITERAL,
  /** Braces that only hold together what TeX should take as one. */
  SILENT,
  /** Argument of a command that is not known; a space parts it from a further argument. */
  ARGUMENT,
  /** Argument that needs parentheses when its braces go. */
  PARENTHESIS,
  /** Numerator short enough to need no parentheses. */
  NUMERATOR,
  /** Numerator in parentheses. */
  LONG_NUMERATOR
}
