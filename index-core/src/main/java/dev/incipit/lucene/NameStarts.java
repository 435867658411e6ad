package dev.incipit.lucene;

import dev.incipit.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The terms of {@link Schema#NAME_START}: a name turned round so that each of its words comes
 * first, folded, and behind a divider the name as it is counted.
 */
final class NameStarts {
  private static final char DIVIDER = '\n';

  /** Names of so many words are those of groups, of which the first words are enough. */
  private static final int MOST_WORDS = 6;

  private NameStarts() {}

  /** The terms for a raw name. */
  static Set<String> of(String name) {
    List<Token> tokens = NameScanner.scan(PlainText.of(name).text());
    List<Token> words =
        tokens.stream().filter(token -> token.kind() == Token.Kind.PART).limit(MOST_WORDS).toList();
    String printed = PaperDocuments.authorValue(name);
    Set<String> terms = new LinkedHashSet<>();
    for (Token token : tokens) {
      if (token.position() < MOST_WORDS && !token.term().endsWith(".")) {
        String rest =
            turned(words, token.position()).stream()
                .map(word -> " " + word.term())
                .collect(Collectors.joining());
        terms.add(token.term() + rest + DIVIDER + printed);
      }
    }
    return terms;
  }

  /** The words behind a position, then those before it. */
  private static List<Token> turned(List<Token> words, int position) {
    List<Token> turned = new ArrayList<>();
    words.stream().filter(word -> word.position() > position).forEach(turned::add);
    words.stream().filter(word -> word.position() < position).forEach(turned::add);
    return turned;
  }

  /** The name as it is counted, of a term. */
  static String printed(String term) {
    return term.substring(term.indexOf(DIVIDER) + 1);
  }

  /**
   * Whether a term's name holds, besides the word it starts with, words that begin so.
   *
   * @param begun folded starts of words
   */
  record Holds(List<String> begun) implements Predicate<String> {
    Holds {
      begun = List.copyOf(begun);
    }

    @Override
    public boolean test(String term) {
      int first = term.indexOf(' ');
      int end = term.indexOf(DIVIDER);
      String rest = first >= 0 && first < end ? term.substring(first, end) : "";
      return begun.stream().allMatch(word -> rest.contains(" " + word));
    }
  }
}
