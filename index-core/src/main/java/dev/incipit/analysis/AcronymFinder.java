package dev.incipit.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the short forms that a text explains: {@code large language models (LLMs)}, {@code TCO
 * (total cost of ownership)}, {@code Maximal Extractable Value, or MEV}.
 *
 * <p>By the algorithm of Schwartz and Hearst ("A simple algorithm for identifying abbreviation
 * definitions in biomedical text", 2003): the letters of the short form are found from right to
 * left in the words before it, the first one at the start of a word. In addition a 2 stands for
 * "to", a 4 for "for". Takes linear time.
 */
public final class AcronymFinder {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 10;

  /** How far a bracket may be from its partner, and how much text before it is looked at. */
  private static final int REACH = 120;

  private static final String OR = ", or ";

  private final String text;
  private final Set<Acronym> found = new LinkedHashSet<>();

  private AcronymFinder(String text) {
    this.text = text;
  }

  /** The short forms that a plain text explains, each once. */
  public static List<Acronym> in(String text) {
    AcronymFinder finder = new AcronymFinder(text);
    for (int at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
      finder.bracket(at);
    }
    for (int at = text.indexOf(OR); at >= 0; at = text.indexOf(OR, at + 1)) {
      finder.alternative(at);
    }
    return List.copyOf(finder.found);
  }

  private void bracket(int open) {
    int end = open + 1;
    int limit = Math.min(text.length(), open + REACH);
    while (end < limit && ")(,;".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String inside = text.substring(open + 1, end).strip();
    if (isShort(inside)) {
      explain(inside, before(open));
    } else {
      int start = open;
      while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
        start--;
      }
      int word = start;
      while (word > 0
          && start - word <= LONGEST
          && CharacterClasses.inWord(text.charAt(word - 1))) {
        word--;
      }
      String outside = text.substring(word, start);
      if (isShort(outside)) {
        explain(outside, words(inside));
      }
    }
  }

  private void alternative(int at) {
    int start = at + OR.length();
    int end = start;
    while (end < text.length()
        && end - start <= LONGEST
        && CharacterClasses.inWord(text.charAt(end))) {
      end++;
    }
    String shortForm = text.substring(start, end);
    if (isShort(shortForm)) {
      explain(shortForm, before(at));
    }
  }

  /** Two capitals, or a capital and a digit, and nothing but letters and digits. */
  private static boolean isShort(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return false;
    }
    int capitals = 0;
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetterOrDigit(c) && (c != '-' || i == 0)) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
      digits += CharacterClasses.isDigit(c) ? 1 : 0;
    }
    return Character.isLetter(word.charAt(0)) && (capitals > 1 || (capitals > 0 && digits > 0));
  }

  /** The words of the sentence that ends at a place. */
  private List<String> before(int end) {
    int start = Math.max(0, end - REACH);
    for (int i = end - 2; i > start; i--) {
      boolean stop = ".;:!?()".indexOf(text.charAt(i)) >= 0;
      if (stop && Character.isWhitespace(text.charAt(i + 1))) {
        start = i + 1;
      }
    }
    return words(text.substring(start, end));
  }

  private static List<String> words(String stretch) {
    List<String> words = new ArrayList<>();
    for (Token token : WordScanner.scan(stretch)) {
      if (token.kind() == Token.Kind.PART) {
        words.add(token.term());
      }
    }
    return words;
  }

  private void explain(String written, List<String> words) {
    String key = Acronym.key(written.replace("-", ""));
    int most = Math.min(key.length() + 5, key.length() * 2);
    List<String> near = words.subList(Math.max(0, words.size() - most), words.size());
    match(key, near)
        .filter(explained -> explained.size() > 1 && !explained.contains(key))
        .ifPresent(explained -> found.add(new Acronym(key, explained)));
  }

  /** The last words in which the letters of a short form are found in order. */
  private static Optional<List<String>> match(String key, List<String> words) {
    int word = words.size() - 1;
    int at = word < 0 ? 0 : words.get(word).length() - 1;
    for (int i = key.length() - 1; i >= 0; i--) {
      while (word >= 0 && !(at >= 0 && stands(key, i, words.get(word), at))) {
        if (--at < 0) {
          word--;
          at = word < 0 ? 0 : words.get(word).length() - 1;
        }
      }
      if (word < 0) {
        return Optional.empty();
      }
      if (i > 0 && --at < 0) {
        word--;
        at = word < 0 ? 0 : words.get(word).length() - 1;
      }
    }
    return Optional.of(List.copyOf(words.subList(word, words.size())));
  }

  /** Whether a letter of the short form stands for a letter of a word. */
  private static boolean stands(String key, int i, String word, int at) {
    char c = key.charAt(i);
    boolean letter = word.charAt(at) == c && (i > 0 || at == 0);
    return letter
        || (at == 0 && ((c == '2' && word.equals("to")) || (c == '4' && word.equals("for"))));
  }
}
