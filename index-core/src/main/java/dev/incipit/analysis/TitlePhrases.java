package dev.incipit.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The terms of {@code Schema.PHRASE}: one to three words in a row of a title, folded. */
public final class TitlePhrases {
  private static final int LONGEST = 3;

  /** Titles that are equal so far are taken for one. */
  private static final int LONGEST_TITLE = 2_000;

  private TitlePhrases() {}

  /**
   * The phrases of a title in plain text; they neither begin nor end with a word that links others.
   */
  public static Set<String> of(String text) {
    List<Token> words = words(text);
    boolean[] ends = new boolean[words.size()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = ends(words.get(i).term());
    }
    Set<String> phrases = new LinkedHashSet<>();
    for (int i = 0; i < ends.length; i++) {
      StringBuilder phrase = new StringBuilder();
      for (int j = i; ends[i] && j < Math.min(ends.length, i + LONGEST); j++) {
        if (j > i && !neighbours(text, words.get(j - 1), words.get(j))) {
          break;
        }
        phrase.append(j > i ? " " : "").append(words.get(j).term());
        if (ends[j]) {
          phrases.add(phrase.toString());
        }
      }
    }
    return phrases;
  }

  /** The words of a title in plain text as one term, by which equal titles are found. */
  public static String whole(String text) {
    String title = words(text).stream().map(Token::term).collect(Collectors.joining(" "));
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }

  /** The words of a plain text without their other spellings. */
  public static List<Token> words(String text) {
    List<Token> words = new ArrayList<>();
    for (Token token : WordScanner.scan(text)) {
      if (token.kind() == Token.Kind.PART) {
        words.add(token);
      }
    }
    return words;
  }

  /** Whether nothing but blanks and joints stands between two words. */
  private static boolean neighbours(String text, Token word, Token next) {
    for (int i = word.end(); i < next.start(); i++) {
      if (text.charAt(i) != ' ' && !CharacterClasses.isJoint(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean ends(String term) {
    // A bigram is no word to complete.
    return term.length() > 1
        && !CharacterClasses.isCjk(term.charAt(0))
        && CharacterClasses.hasLetter(term)
        && !CommonWords.links(term);
  }
}
