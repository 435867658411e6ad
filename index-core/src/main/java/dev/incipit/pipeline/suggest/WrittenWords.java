package dev.incipit.pipeline.suggest;

import dev.incipit.analysis.TitlePhrases;
import dev.incipit.analysis.Token;
import java.util.List;
import java.util.Locale;

/** Finds how a text writes words that are known as the index has them. */
final class WrittenWords {
  private WrittenWords() {}

  /**
   * The words as a plain text writes them; empty if it does not have them in a row.
   *
   * @param words folded, with a blank between two
   */
  static String find(String words, String text) {
    List<String> wanted = List.of(words.split(" ", -1));
    List<Token> tokens = TitlePhrases.words(text);
    for (int i = 0; i + wanted.size() <= tokens.size(); i++) {
      List<Token> row = tokens.subList(i, i + wanted.size());
      if (row.stream().map(Token::term).toList().equals(wanted)) {
        StringBuilder written = new StringBuilder();
        row.forEach(token -> written.append(' ').append(inText(token, text)));
        return written.substring(1);
      }
    }
    return "";
  }

  /** A capital in front, as in a title or a sentence, tells nothing unless the word is a name. */
  private static String inText(Token token, String text) {
    String word = text.substring(token.start(), token.end());
    String small = word.toLowerCase(Locale.ROOT);
    boolean onlyInFront = word.substring(1).equals(small.substring(1));
    return onlyInFront && small.equals(token.term()) ? small : word;
  }
}
