package dev.incipit.text;

/** What a TeX command with a name means for plain text. */
sealed interface Command {
  /** A sign, such as an arrow or a Greek letter. */
  record Sign(String text) implements Command {}

  /** A name that is read as a word, such as log. */
  record Word(String text) implements Command {}

  /** A letter of a word, which swallows the space after it. */
  record Letter(String text) implements Command {}

  /** An accent on the letter that follows. */
  record Accent(char mark) implements Command {}

  /** An accent over a formula; kept on a single letter that has it, dropped otherwise. */
  record Hat(char mark) implements Command {}

  /** Goes, and its argument is kept, with a prefix where that is needed to tell them apart. */
  record Style(String prefix) implements Command {}

  /** Commands that each have a way of their own. */
  enum Form implements Command {
    /** A size or fence; goes together with the dot of an invisible fence. */
    FENCE,
    /** A gap between words. */
    GAP,
    /** Goes together with its argument, as a citation does. */
    REFERENCE,
    /** Its first argument goes, and a second is kept. */
    COLOR,
    FRACTION,
    ROOT,
    /** Its argument is a web address. */
    ADDRESS,
    NEGATION
  }
}
