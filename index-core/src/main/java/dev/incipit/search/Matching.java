package dev.incipit.search;

import java.util.Locale;

/** How many of a query's words a paper must have to match. */
public enum Matching {
  /** All that was asked for. */
  ALL,

  /**
   * At least one of the plain words, since they are a long question or a sentence, or since no
   * paper has all of them. Papers with all of them come first. What was asked for beside plain
   * words (phrases, fields, exclusions) still holds, unless no paper would be left by a long
   * question's phrases; then each of these is one word more.
   */
  ANY;

  /** The name in commands and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
