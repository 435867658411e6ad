package dev.incipit.paper;

/**
 * A subject of a paper.
 *
 * @param code arXiv's code, as {@code cs.DC}, or another system's
 * @param name the name people read; equal to the code when none is known
 */
public record Subject(String code, String name) {

  /** Longest code, in characters. */
  public static final int MAX_CODE_LENGTH = 100;

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if the code is blank, too long or holds white space
   */
  public Subject {
    if (code.isEmpty() || code.length() > MAX_CODE_LENGTH) {
      throw new IllegalArgumentException(
          "a subject code has 1 to " + MAX_CODE_LENGTH + " characters, was " + code.length());
    }
    if (code.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("a subject code holds no blanks, was: '" + code + "'");
    }
    if (name.isBlank()) {
      name = code;
    }
  }
}
