package dev.incipit.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the words of a plain text. Linear in its length.
 *
 * <p>A <em>compound</em> is a run of words tied by single hyphens, points or ampersands ({@code
 * KV-cache}, {@code H.264}). Its words stand at successive positions; a compound of two or three
 * words also has them joined ({@code kvcache}), and so has a word that {@link WordParts} divides.
 * Points inside numbers, commas that group digits and apostrophes belong to the word ({@code 3.40},
 * {@code 42705}); a possessive {@code 's} is dropped; a times sign after a number is an x ({@code
 * 8.47x}); {@code C++} and {@code C#} are words. A lowered number belongs to its letter ({@code
 * H_2O} is {@code H2O}), a raised one is a word of the same compound ({@code L^2}). Chinese,
 * Japanese and Korean stand by {@linkplain CjkBigrams every two characters}.
 */
public final class WordScanner {
  /** Longer words are cut: nobody types them, and an index term has its limits. */
  static final int LONGEST = 100;

  private static final int MOST_JOINED = 3;

  /** Longest word in capitals that may have a star, in characters. */
  private static final int LONGEST_STARRED = 5;

  /** An asterisk, and what it becomes in formulas. */
  private static final String STARS = "*\u2217\u22c6";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private final StringBuilder joined = new StringBuilder();
  private int at;
  private int position;
  private int compound;

  /** The first token of the word that was read last. */
  private int last;

  /** The first token of the word that a number is raised on; -1 for none. */
  private int base;

  private WordScanner(String text) {
    this.text = text;
  }

  /**
   * The tokens of a plain text, in order of position; those at one position start with the part.
   */
  public static List<Token> scan(String text) {
    WordScanner scanner = new WordScanner(text);
    while (scanner.at < text.length()) {
      if (CharacterClasses.inWord(text.charAt(scanner.at))) {
        scanner.compound();
      } else {
        scanner.at++;
      }
    }
    return scanner.tokens;
  }

  private void compound() {
    int start = at;
    int first = tokens.size();
    int firstPosition = position;
    int words = 0;
    int end;
    joined.setLength(0);
    base = -1;
    boolean power = false;
    do {
      int word = tokens.size();
      if (CharacterClasses.isCjk(text.charAt(at))) {
        ideographs();
        // What is written without blanks is no word to join others to.
        words = MOST_JOINED + 1;
      } else if (word()) {
        words++;
      }
      end = at;
      if (base >= 0 && word < tokens.size()) {
        power = true;
        power(tokens.get(base), tokens.get(word), end);
        base = -1;
      }
      last = word;
    } while (joint());
    if (words > 1 && words <= MOST_JOINED && !(power && words == 2) && joined.length() <= LONGEST) {
      int behind = first + 1;
      String term = CharacterClasses.fold(joined.toString());
      tokens.add(behind, new Token(term, Token.Kind.JOINED, compound, firstPosition, start, end));
    }
    compound++;
  }

  /** Adds the spellings of a number raised on a word. */
  private void power(Token word, Token number, int end) {
    int behind = base + 1;
    for (String term : Powers.joined(word.term(), number.term())) {
      tokens.add(
          behind++,
          new Token(term, Token.Kind.JOINED, compound, word.position(), word.start(), end));
    }
  }

  /** Steps over a joint if the compound goes on behind it. */
  private boolean joint() {
    if (nextInWord(0)) {
      return true;
    }
    if (nextInWord(1) && (CharacterClasses.isJoint(text.charAt(at)) || raised())) {
      at++;
      return true;
    }
    return false;
  }

  /** Whether a number is raised here on a letter, as in {@code L^2} and unlike {@code 10^5}. */
  private boolean raised() {
    boolean raised =
        text.charAt(at) == '^'
            && CharacterClasses.isDigit(text.charAt(at + 1))
            && Character.isLetter(text.charAt(at - 1))
            && !CharacterClasses.isCjk(text.charAt(at - 1));
    // Of a word in parts the number belongs to the last one, which has no token for all of it.
    base = raised && last < tokens.size() && isWhole(last) ? last : -1;
    return raised;
  }

  /** Whether the tokens from one on are of a single word. */
  private boolean isWhole(int first) {
    return tokens.get(first).position() == tokens.getLast().position();
  }

  /** Reads a run of Chinese, Japanese or Korean. */
  private void ideographs() {
    int start = at;
    while (at < text.length() && CharacterClasses.isCjk(text.charAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    position = CjkBigrams.add(text, start, at, compound, position, tokens);
  }

  /** Reads one word and adds its tokens; false if only stray accents are left of it. */
  private boolean word() {
    int start = at;
    word.setLength(0);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (CharacterClasses.inWord(c)) {
        if (CharacterClasses.isCjk(c)) {
          break;
        }
        word.append(c);
        at++;
      } else if (c == '_' && lowered()) {
        at++;
      } else if (insideNumber(c)) {
        if (c == '.') {
          word.append(c);
        }
        at++;
      } else if (CharacterClasses.isApostrophe(c) && nextInWord(1) && !possessive()) {
        at++;
      } else {
        break;
      }
    }
    int end = signs(start);
    if (possessive()) {
      at += 2;
    }
    String surface = word.length() > LONGEST ? word.substring(0, LONGEST) : word.toString();
    if (CharacterClasses.fold(surface).isEmpty()) {
      return false;
    }
    joined.append(surface);
    parts(surface, start, end);
    return true;
  }

  /**
   * Takes signs that belong to the end of a word: {@code 8×}, {@code C++}, {@code F#}, {@code A*}
   * and {@code RRT*}, which formulas have as {@code A^*}.
   */
  private int signs(int start) {
    if (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\u00d7' && CharacterClasses.isDigit(text.charAt(at - 1))) {
        word.append('x');
        at++;
      } else if (at == start + 1 && c == '#' && !nextInWord(1)) {
        word.append(c);
        at++;
      } else if (at == start + 1 && text.startsWith("++", at) && !nextInWord(2)) {
        word.append("++");
        at += 2;
      } else if (at - start <= LONGEST_STARRED) {
        star(start);
      }
    }
    return at;
  }

  private void star(int start) {
    int sign = text.charAt(at) == '^' ? at + 1 : at;
    if (sign < text.length()
        && STARS.indexOf(text.charAt(sign)) >= 0
        && !nextInWord(sign + 1 - at)
        && text.substring(start, at).chars().allMatch(Character::isUpperCase)) {
      word.append('*');
      at = sign + 1;
    }
  }

  private void parts(String surface, int start, int end) {
    List<String> parts = WordParts.of(surface);
    // Offsets inside the word are exact only when nothing was left out of it.
    boolean exact = surface.length() == end - start;
    int offset = 0;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      int from = exact ? start + offset : start;
      int to = exact ? from + part.length() : end;
      String term = CharacterClasses.fold(part);
      tokens.add(new Token(term, Token.Kind.PART, compound, position, from, to));
      if (term.endsWith("*")) {
        // Most people write no star, and some stars are those of footnotes.
        String bare = term.substring(0, term.length() - 1);
        tokens.add(new Token(bare, Token.Kind.ALIAS, compound, position, from, to));
      }
      String greek = CharacterClasses.greekName(term);
      if (!greek.isEmpty()) {
        tokens.add(new Token(greek, Token.Kind.ALIAS, compound, position, from, to));
      }
      for (String form : AmbiguousPlurals.otherForms(term)) {
        String marked = WordFormTerms.marked(form);
        tokens.add(new Token(marked, Token.Kind.ALIAS, compound, position, from, to));
      }
      if (i == 0 && parts.size() > 1) {
        joinedParts(surface, parts, start, end);
      }
      offset += part.length();
      position++;
    }
  }

  private void joinedParts(String surface, List<String> parts, int start, int end) {
    String whole = CharacterClasses.fold(surface);
    tokens.add(new Token(whole, Token.Kind.JOINED, compound, position, start, end));
    String greek = CharacterClasses.greekName(CharacterClasses.fold(parts.getFirst()));
    if (!greek.isEmpty()) {
      String named = greek + whole.substring(1);
      tokens.add(new Token(named, Token.Kind.JOINED, compound, position, start, end));
    }
    String last = parts.getLast();
    if (parts.size() > 2 && CharacterClasses.isDigit(last.charAt(0))) {
      String unnumbered = whole.substring(0, whole.length() - last.length());
      tokens.add(new Token(unnumbered, Token.Kind.JOINED, compound, position, start, end));
    }
  }

  /** Whether a number is lowered here behind a letter, as in {@code H_2O}. */
  private boolean lowered() {
    return at > 0
        && Character.isLetter(text.charAt(at - 1))
        && at + 1 < text.length()
        && CharacterClasses.isDigit(text.charAt(at + 1));
  }

  /** Whether a point or comma stands inside a number. */
  private boolean insideNumber(char c) {
    if ((c != '.' && c != ',')
        || word.isEmpty()
        || word.length() > LONGEST
        || !CharacterClasses.isDigit(text.charAt(at - 1))) {
      return false;
    }
    int digits = 0;
    while (at + 1 + digits < text.length()
        && CharacterClasses.isDigit(text.charAt(at + 1 + digits))) {
      digits++;
    }
    return c == '.' ? digits > 0 : digits == 3 && word.indexOf(".") < 0;
  }

  private boolean possessive() {
    return at + 1 < text.length()
        && CharacterClasses.isApostrophe(text.charAt(at))
        && text.charAt(at + 1) == 's'
        && !nextInWord(2);
  }

  private boolean nextInWord(int ahead) {
    return at + ahead < text.length() && CharacterClasses.inWord(text.charAt(at + ahead));
  }
}
