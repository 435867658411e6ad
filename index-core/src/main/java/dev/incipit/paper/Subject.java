package dev.incipit.paper;

import java.util.regex.Pattern;

/**
 * A subject of a paper.
 *
 * @param code arXiv's code, as {@code cs.DC}, or another system's, which may be a whole line, as
 *     {@code I.2.7; I.2.6}
 * @param name the name people read; equal to the code when none is known
 */
public record Subject(String code, String name) {

  /** Longest code, in characters. */
  public static final int MAX_CODE_LENGTH = 500;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\x80-\\x9F]+");

  /**
   * Makes white space and control characters in the code single blanks, and in a name that only
   * repeats the code.
   *
   * @throws IllegalArgumentException if the code is blank, or too long
   */
  public Subject {
    boolean named = !name.isBlank() && !name.equals(code);
    code = BLANKS.matcher(code).replaceAll(" ").strip();
    if (code.isEmpty() || code.length() > MAX_CODE_LENGTH) {
      throw new IllegalArgumentException(
          "a subject code has 1 to " + MAX_CODE_LENGTH + " characters, was " + code.length());
    }
    if (!named) {
      name = code;
    }
  }
}
