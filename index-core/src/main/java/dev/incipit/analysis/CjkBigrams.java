package dev.incipit.analysis;

import java.util.List;

/**
 * The tokens of a run of Chinese, Japanese or Korean, in which no blank tells where a word ends:
 * each two neighbouring characters, and beside them each character by itself. So a row of bigrams
 * finds any part of a run, and one character finds itself.
 */
final class CjkBigrams {
  private CjkBigrams() {}

  /**
   * Adds the tokens of a run; the last bigram stands for the last two characters, so that what
   * comes behind the run stands next to it.
   *
   * @return the position behind the run
   */
  static int add(String text, int start, int end, int compound, int position, List<Token> tokens) {
    int at = start;
    int next = behind(text, at);
    if (next >= end) {
      tokens.add(token(text, Token.Kind.PART, compound, position, at, end));
      return position + 1;
    }
    int behind = position;
    while (next < end) {
      int last = behind(text, next);
      tokens.add(token(text, Token.Kind.PART, compound, behind, at, last));
      tokens.add(token(text, Token.Kind.ALIAS, compound, behind, at, next));
      behind++;
      at = next;
      next = last;
    }
    tokens.add(token(text, Token.Kind.ALIAS, compound, behind - 1, at, end));
    return behind;
  }

  private static int behind(String text, int at) {
    return at + Character.charCount(text.codePointAt(at));
  }

  private static Token token(
      String text, Token.Kind kind, int compound, int position, int start, int end) {
    return new Token(text.substring(start, end), kind, compound, position, start, end);
  }

  /** Whether a term is one character of these scripts. */
  static boolean isOne(String term) {
    return !term.isEmpty()
        && CharacterClasses.isCjk(term.charAt(0))
        && Character.charCount(term.codePointAt(0)) == term.length();
  }
}
