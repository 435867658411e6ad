package dev.incipit.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Divides a word into the words it was made of.
 *
 * <ul>
 *   <li>at a change from small to capital letter, when every part keeps three letters: {@code
 *       Lego|Diffusion}, {@code Smart|NIC}, {@code RAG|Route}, but not {@code vLLM}, {@code
 *       TensorRT};
 *   <li>before the digits that end a word of three letters or more, or of one Greek letter: {@code
 *       Llama|3}, {@code ICLR|2026}, {@code GPT|4o}, but not {@code H100}, {@code T2I};
 *   <li>around a number with a point: {@code Qwen|2.5|VL}, {@code 802.11|ax};
 *   <li>between a number and its unit, {@code 100|kW}, and behind a factor, {@code 8x|B200}.
 * </ul>
 */
final class WordParts {
  private static final int SHORTEST = 3;

  /** More letters behind the number of a name are a word of their own. */
  private static final int LONGEST_MARK = 2;

  private static final Set<String> UNITS =
      Set.of(
          ("kw mw gw wh kwh mwh gwh hz khz mhz ghz thz kb mb gb tb pb kib mib gib tib bps kbps mbps"
                  + " gbps tbps ms ns ps fs nm mm cm km kg mg ml ev kev mev gev tev kv mv db dbm"
                  + " kpa mpa gpa kpc mpc gpc flops gflops tflops pflops")
              .split(" "));

  private WordParts() {}

  /** The parts of a word in order, which together are the word; the word itself if undivided. */
  static List<String> of(String word) {
    if (isPlain(word)) {
      return List.of(word);
    }
    int digits = behindNumber(word, 0);
    if (digits > 0) {
      return measure(word, digits);
    }
    int letters = letters(word, 0);
    int behind = behindNumber(word, letters);
    return numbered(word, letters, behind) ? numberedParts(word, letters, behind) : camel(word);
  }

  /** Whether a word is a name and a number, with at most a few letters behind it. */
  private static boolean numbered(String word, int letters, int behind) {
    if (letters == 0 || behind == letters || letters(word, behind) < word.length()) {
      return false;
    }
    boolean decimal = word.substring(letters, behind).indexOf('.') >= 0;
    boolean symbol = letters == 1 && CharacterClasses.isGreek(word.charAt(0));
    return decimal || ((symbol || letters >= SHORTEST) && word.length() - behind <= LONGEST_MARK);
  }

  /** {@code Qwen|2.5|VL}, but {@code GPT|4o}. */
  private static List<String> numberedParts(String word, int letters, int behind) {
    List<String> parts = new ArrayList<>(camel(word.substring(0, letters)));
    boolean mark = word.length() - behind <= LONGEST_MARK && word.indexOf('.') < 0;
    parts.add(word.substring(letters, mark ? word.length() : behind));
    if (!mark && behind < word.length()) {
      parts.add(word.substring(behind));
    }
    return parts;
  }

  /** Whether a word is of ASCII letters, all small but the first, as most words are. */
  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 'a' || c > 'z') && (i > 0 || c < 'A' || c > 'Z')) {
        return false;
      }
    }
    return true;
  }

  /** A number and what is measured or numbered by it. */
  private static List<String> measure(String word, int digits) {
    String rest = word.substring(digits);
    if (rest.isEmpty() || rest.equals("x")) {
      return List.of(word);
    }
    if (rest.length() > 1 && rest.charAt(0) == 'x' && Character.isUpperCase(rest.charAt(1))) {
      return List.of(word.substring(0, digits + 1), rest.substring(1));
    }
    boolean amended = word.lastIndexOf('.', digits) >= 0 && letters(rest, 0) == rest.length();
    return amended || UNITS.contains(rest.toLowerCase(Locale.ROOT))
        ? List.of(word.substring(0, digits), rest)
        : List.of(word);
  }

  private static List<String> camel(String word) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return List.of(word);
      }
      if (boundary(word, i)) {
        parts.add(word.substring(start, i));
        start = i;
      }
    }
    parts.add(word.substring(start));
    return parts.stream().allMatch(part -> part.length() >= SHORTEST) ? parts : List.of(word);
  }

  /**
   * Whether a new word starts at a letter: {@code o|D} in LegoDiffusion, {@code G|Ro} in RAGRoute.
   */
  private static boolean boundary(String word, int i) {
    if (!Character.isUpperCase(word.charAt(i))) {
      return false;
    }
    boolean afterSmall = Character.isLowerCase(word.charAt(i - 1));
    boolean beforeSmall = i + 1 < word.length() && Character.isLowerCase(word.charAt(i + 1));
    boolean plural = beforeSmall && i + 2 == word.length();
    return afterSmall || (beforeSmall && !plural);
  }

  /** The end of the number that starts at a place. */
  private static int behindNumber(String word, int start) {
    int at = start;
    while (at < word.length()
        && (CharacterClasses.isDigit(word.charAt(at)) || (at > start && word.charAt(at) == '.'))) {
      at++;
    }
    return at;
  }

  /** The end of the letters that start at a place. */
  private static int letters(String word, int start) {
    int at = start;
    while (at < word.length() && Character.isLetter(word.charAt(at))) {
      at++;
    }
    return at;
  }
}
