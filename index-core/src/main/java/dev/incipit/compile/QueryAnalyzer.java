package dev.incipit.compile;

import dev.incipit.analysis.Compound;
import dev.incipit.analysis.NameScanner;
import dev.incipit.analysis.Token;
import dev.incipit.analysis.WordScanner;
import dev.incipit.text.PlainText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Analyzes the words of one search as those of papers are analyzed: each text once, whoever asks
 * for it and however often. Thread-safe, as the parts of a page are made side by side.
 */
public final class QueryAnalyzer {
  private final Function<String, List<Token>> words;
  private final Function<String, List<Token>> names;
  private final Map<String, List<Token>> tokens = new ConcurrentHashMap<>();
  private final Map<String, List<Token>> nameTokens = new ConcurrentHashMap<>();
  private final Map<String, List<Compound>> compounds = new ConcurrentHashMap<>();

  /** An analyzer for one search. */
  public QueryAnalyzer() {
    this(WordScanner::scan, NameScanner::scan);
  }

  /**
   * An analyzer by other scanners.
   *
   * @param words takes the plain text of words
   * @param names takes the plain text of a name
   */
  public QueryAnalyzer(Function<String, List<Token>> words, Function<String, List<Token>> names) {
    this.words = words;
    this.names = names;
  }

  /** The tokens of a raw text; their places are those in its plain text. */
  public List<Token> tokens(String raw) {
    return tokens.computeIfAbsent(raw, text -> words.apply(PlainText.of(text).text()));
  }

  /** The words of a raw text without their other spellings. */
  public List<Token> words(String raw) {
    return tokens(raw).stream().filter(token -> token.kind() == Token.Kind.PART).toList();
  }

  /** The compounds of a raw text. */
  List<Compound> compounds(String raw) {
    return compounds.computeIfAbsent(raw, text -> Compound.of(tokens(text)));
  }

  /** The compounds of typed words; a formula is one, whatever it is made of. */
  List<Compound> compounds(List<String> typed) {
    return typed.stream().flatMap(word -> Compound.ofWord(word, compounds(word)).stream()).toList();
  }

  /** The folded words of a text in a row, compounds taken apart. */
  public List<String> parts(String raw) {
    return compounds(raw).stream().flatMap(compound -> compound.parts().stream()).toList();
  }

  /** The tokens of a name in plain text. */
  List<Token> name(String plain) {
    return nameTokens.computeIfAbsent(plain, names);
  }
}
