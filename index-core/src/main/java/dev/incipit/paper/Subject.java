package dev.incipit.paper;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A subject of a paper.
 *
 * @param code arXiv's code, as {@code cs.DC}, or another system's, as {@code 68T50} of the
 *     Mathematics Subject Classification (MSC) or {@code I.2.7} of the ACM's of 1998
 * @param name the name people read; equal to the code when none is known
 * @since 0.1.0
 */
public record Subject(String code, String name) {

  /** Longest code, in characters. */
  public static final int MAX_CODE_LENGTH = 500;

  /** A class of the MSC, such as 68T50, 68-06 or 11Axx. */
  private static final String MSC = "\\d{2}(?:[A-Z](?:\\d{2}|xx|XX)|-(?:\\d{2}|XX))";

  /** A class of the ACM, such as I.2, I.2.7 or K.m. */
  private static final String ACM = "[A-K]\\.(?:\\d|m)(?:\\.(?:\\d{1,2}|m))?";

  /** A class by itself; also the whole of a discipline, as 68 is all of the MSC's 68-XX. */
  private static final Pattern CLASS = Pattern.compile(MSC + "|" + ACM + "|\\d{2}");

  /** A class among others, or among words that tell what it means or which come first. */
  private static final Pattern CLASS_IN_LINE =
      Pattern.compile("(?<![\\w.])(?:" + MSC + "|" + ACM + ")(?![\\w.]*\\w)");

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

  /**
   * {@return whether this is a class of the MSC or of the ACM, which authors give, and no subject}
   */
  public boolean isClass() {
    return isClass(code);
  }

  /**
   * {@return whether a code is that of a class}
   *
   * @param code the code, in any case
   */
  public static boolean isClass(String code) {
    return CLASS.matcher(code).matches();
  }

  /**
   * The classes of a line that has some, such as {@code I.2.7; I.2.6} or {@code 68T45 (Machine
   * vision)}, without what else it says; of any other code itself.
   */
  Stream<Subject> separated() {
    List<Subject> classes =
        CLASS_IN_LINE
            .matcher(code)
            .results()
            .map(found -> new Subject(found.group(), found.group()))
            .toList();
    return isClass() || classes.isEmpty() ? Stream.of(this) : classes.stream();
  }
}
