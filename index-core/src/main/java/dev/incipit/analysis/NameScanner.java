package dev.incipit.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the searchable parts of one person's name.
 *
 * <p>Each word of the name is folded ({@code Függer} gives {@code fugger}); what German and
 * Scandinavian writers make of their letters stands beside it ({@code fuegger}); a compound given
 * name also stands joined ({@code annemarie}); a given name also has its initial ({@code a.}), and
 * an initial in the name is nothing else. A name turned round by a comma is turned back. What an
 * apostrophe divides is a compound ({@code O'Brien} has {@code o.}, {@code brien} and {@code
 * obrien}). A Chinese, Japanese or Korean name stands by {@linkplain CjkBigrams bigrams}, with or
 * without a blank in it, and each of its characters like an initial.
 */
public final class NameScanner {
  private static final Map<Character, String> TRANSLITERATIONS =
      Map.of('ä', "ae", 'ö', "oe", 'ü', "ue", 'ø', "oe", 'å', "aa", 'æ', "ae");

  private NameScanner() {}

  /** The tokens of a name in plain text; offsets are those of the name as given. */
  public static List<Token> scan(String name) {
    WrittenName written = WrittenName.of(name);
    List<Token> words = turned(written.text(), WordScanner.scan(written.text()));
    List<Token> tokens = tokens(written.text(), words);
    return written.isTyped() ? tokens : tokens.stream().map(written::place).toList();
  }

  private static List<Token> tokens(String name, List<Token> words) {
    List<Token> tokens = new ArrayList<>();
    int last = words.isEmpty() ? -1 : words.getLast().position();
    for (Token word : words) {
      if (WordFormTerms.isMarked(word.term())) {
        continue;
      }
      boolean cjk = CharacterClasses.isCjk(word.term().charAt(0));
      boolean initial =
          cjk
              ? CjkBigrams.isOne(word.term())
              : word.kind() == Token.Kind.PART && word.term().length() == 1;
      if (initial || cjk) {
        tokens.add(initial ? with(word, word.term() + ".", word.kind()) : word);
        continue;
      }
      tokens.add(word);
      String other = transliterated(name.substring(word.start(), word.end()));
      if (!other.isEmpty() && word.kind() == Token.Kind.PART) {
        tokens.add(with(word, other, Token.Kind.ALIAS));
      }
      if (word.kind() == Token.Kind.PART && word.position() < last) {
        tokens.add(with(word, word.term().charAt(0) + ".", Token.Kind.ALIAS));
      }
    }
    return tokens;
  }

  /** {@code Balakrishnan, M} as {@code M Balakrishnan}. */
  private static List<Token> turned(String name, List<Token> words) {
    int comma = name.indexOf(',');
    if (comma < 0 || name.indexOf(',', comma + 1) >= 0) {
      return words;
    }
    List<Token> given = words.stream().filter(word -> word.start() > comma).toList();
    List<Token> family = words.stream().filter(word -> word.start() < comma).toList();
    if (given.isEmpty() || family.isEmpty() || suffix(given)) {
      return words;
    }
    int start = given.getFirst().position();
    List<Token> turned = new ArrayList<>();
    given.forEach(word -> turned.add(at(word, word.position() - start)));
    int behind = turned.getLast().position() + 1;
    family.forEach(word -> turned.add(at(word, word.position() + behind)));
    return turned;
  }

  private static boolean suffix(List<Token> words) {
    return words.size() == 1
        && switch (words.getFirst().term()) {
          case "jr", "sr", "ii", "iii", "iv" -> true;
          default -> false;
        };
  }

  /** What a writer without these letters makes of a word, folded; empty if it has none of them. */
  static String transliterated(String word) {
    if (CharacterClasses.isAscii(word)) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    boolean changed = false;
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      String other = TRANSLITERATIONS.get(lower.charAt(i));
      changed |= other != null;
      out.append(other != null ? other : String.valueOf(lower.charAt(i)));
    }
    return changed ? CharacterClasses.fold(out.toString()) : "";
  }

  private static Token with(Token word, String term, Token.Kind kind) {
    return new Token(term, kind, word.compound(), word.position(), word.start(), word.end());
  }

  private static Token at(Token word, int position) {
    return new Token(word.term(), word.kind(), word.compound(), position, word.start(), word.end());
  }
}
