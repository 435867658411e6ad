package dev.incipit.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The terms of {@code Schema.NAME_START}: a name turned round so that each of its words comes
 * first, folded, and behind a divider the name as printed.
 */
public final class RotatedNames {
  private static final char DIVIDER = '\n';

  /** Names of so many words are those of groups, of which the first words are enough. */
  private static final int MOST_WORDS = 6;

  private RotatedNames() {}

  /**
   * The terms for a name.
   *
   * @param tokens those of the name, by {@link NameScanner}
   * @param printed the name as it is shown
   */
  static Set<String> of(List<Token> tokens, String printed) {
    List<Token> words = tokens.stream().filter(RotatedNames::isWord).limit(MOST_WORDS).toList();
    Set<String> terms = new LinkedHashSet<>();
    for (Token token : tokens) {
      if (token.position() < MOST_WORDS && !token.term().endsWith(".")) {
        StringBuilder term = new StringBuilder(token.term());
        // The words behind it, then those before it.
        append(term, words, word -> word.position() > token.position());
        append(term, words, word -> word.position() < token.position());
        terms.add(term.append(DIVIDER).append(printed).toString());
      }
    }
    return terms;
  }

  private static void append(StringBuilder term, List<Token> words, Predicate<Token> some) {
    for (Token word : words) {
      if (some.test(word)) {
        term.append(' ').append(word.term());
      }
    }
  }

  /** The words of a name and its initials, each once, in their order. */
  static Stream<String> words(List<Token> tokens) {
    return tokens.stream().filter(RotatedNames::isWord).map(Token::term);
  }

  private static boolean isWord(Token token) {
    return token.kind() == Token.Kind.PART;
  }

  /**
   * How the terms of all spellings of a name begin.
   *
   * @param key the name by {@link Names#key}
   */
  public static String start(String key) {
    List<String> words = Stream.of(key.split(" ")).limit(MOST_WORDS).toList();
    int first = 0;
    while (first < words.size() - 1 && words.get(first).endsWith(".")) {
      first++;
    }
    return String.join(" ", words.subList(first, words.size()))
        + words.subList(0, first).stream().map(word -> " " + word).collect(Collectors.joining())
        + DIVIDER;
  }

  /** The name as printed, of a term. */
  public static String printed(String term) {
    return term.substring(term.indexOf(DIVIDER) + 1);
  }

  /**
   * Whether a term's name holds, besides the word it starts with, words that begin so.
   *
   * @param begun folded starts of words
   */
  public record Holds(List<String> begun) implements Predicate<String> {
    public Holds {
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
