package dev.incipit.web.arxiv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query in arXiv's grammar into tokens. Total: any text gives tokens. */
final class Lexer {
  private static final Pattern PREFIX = Pattern.compile("([A-Za-z_]{2,20}): ?(?=[^ :/])");

  /** What follows an operator that someone wrote in small letters. */
  private static final Pattern NEXT_CONDITION = Pattern.compile(" +(?:\\(|[A-Za-z_]{2,20}:)");

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "ANDNOT", "NOT");

  private static final String QUOTES = "\"“”„«»";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /** The tokens of a query that was repaired. */
  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    while (lexer.at < text.length()) {
      lexer.step();
    }
    return lexer.tokens;
  }

  private void step() {
    char c = text.charAt(at);
    if (c == ' ') {
      at++;
    } else if (c == ')') {
      tokens.add(new Token.Close());
      at++;
    } else {
      Matcher prefix = PREFIX.matcher(text).region(at, text.length());
      if (prefix.lookingAt()) {
        at = prefix.end();
        condition(prefix.group(1) + ":");
      } else {
        condition("");
      }
    }
  }

  private void condition(String prefix) {
    char c = text.charAt(at);
    if (c == '(') {
      tokens.add(new Token.Open(prefix));
      at++;
    } else if (QUOTES.indexOf(c) >= 0) {
      tokens.add(new Token.Term(prefix, '"' + upTo(QUOTES) + '"'));
    } else if (!prefix.isEmpty() && (c == '[' || c == '{')) {
      tokens.add(new Token.Term(prefix, "[" + upTo("]}") + "]"));
    } else {
      word(prefix);
    }
  }

  /** What stands between this character and the one that closes it, or the end. */
  private String upTo(String closing) {
    int start = at + 1;
    at = start;
    while (at < text.length() && closing.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, Math.min(at++, text.length()));
  }

  private void word(String prefix) {
    int start = at;
    int inside = 0;
    for (; at < text.length() && " \"".indexOf(text.charAt(at)) < 0; at++) {
      char c = text.charAt(at);
      if (c == ')' && inside == 0) {
        break;
      }
      inside += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    String word = text.substring(start, at);
    Optional<Token> operator = prefix.isEmpty() ? operator(word) : Optional.empty();
    tokens.add(operator.orElseGet(() -> new Token.Term(prefix, word)));
  }

  private Optional<Token> operator(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    if (!OPERATORS.contains(upper)) {
      return Optional.empty();
    }
    boolean joins =
        word.equals(upper)
            || (!tokens.isEmpty()
                && !(tokens.getLast() instanceof Token.Operator)
                && NEXT_CONDITION.matcher(text).region(at, text.length()).lookingAt());
    return joins ? Optional.of(Token.Operator.valueOf(upper)) : Optional.empty();
  }
}
