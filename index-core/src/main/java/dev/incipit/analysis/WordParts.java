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
 *   <li>before the digits that end a word of three letters or more: {@code Llama|3}, {@code
 *       ICLR|2026}, but not {@code H100}, {@code T2I};
 *   <li>between a number and its unit, {@code 100|kW}, and behind a factor, {@code 8x|B200}.
 * </ul>
 */
final class WordParts {
  private static final int SHORTEST = 3;

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
    int digits = leadingDigits(word);
    if (digits > 0) {
      return behindNumber(word, digits);
    }
    int letters = word.length();
    while (letters > 0 && CharacterClasses.isDigit(word.charAt(letters - 1))) {
      letters--;
    }
    boolean numbered = letters < word.length() && letters >= SHORTEST && onlyLetters(word, letters);
    String name = numbered ? word.substring(0, letters) : word;
    List<String> parts = camel(name);
    if (!numbered) {
      return parts;
    }
    List<String> all = new ArrayList<>(parts);
    all.add(word.substring(letters));
    return all;
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

  private static List<String> behindNumber(String word, int digits) {
    String rest = word.substring(digits);
    if (UNITS.contains(rest.toLowerCase(Locale.ROOT))) {
      return List.of(word.substring(0, digits), rest);
    }
    if (rest.length() > 1 && rest.charAt(0) == 'x' && Character.isUpperCase(rest.charAt(1))) {
      return List.of(word.substring(0, digits + 1), rest.substring(1));
    }
    return List.of(word);
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

  private static int leadingDigits(String word) {
    int digits = 0;
    while (digits < word.length()
        && (CharacterClasses.isDigit(word.charAt(digits))
            || (digits > 0 && word.charAt(digits) == '.'))) {
      digits++;
    }
    return digits;
  }

  private static boolean onlyLetters(String word, int end) {
    for (int i = 0; i < end; i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
