package dev.incipit.compile;

import dev.incipit.analysis.NameScanner;
import dev.incipit.analysis.PorterStems;
import dev.incipit.analysis.Stems;
import dev.incipit.analysis.Token;
import dev.incipit.analysis.WordScanner;
import dev.incipit.engine.EditDistance;
import dev.incipit.engine.TermMatcher;
import dev.incipit.text.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The words of one raw text as they are indexed, each with its place in it. */
public final class AnalyzedText {

  /**
   * A word at its place.
   *
   * @param start where its source begins in the raw text
   * @param end where its source ends, exclusive
   */
  public record Place(String term, int position, int start, int end) {}

  private final String raw;
  private final PlainText plain;
  private final UnaryOperator<String> form;
  private final Map<String, List<Token>> byForm = new HashMap<>();

  /** The end of a word with the genitive's sign behind it, which is no word of its own. */
  private int withGenitive(int end) {
    boolean genitive =
        end + 1 < raw.length()
            && (raw.charAt(end) == '\'' || raw.charAt(end) == '\u2019')
            && raw.charAt(end + 1) == 's'
            && (end + 2 == raw.length() || !Character.isLetterOrDigit(raw.charAt(end + 2)));
    return genitive ? end + 2 : end;
  }

  private AnalyzedText(
      String raw, Function<String, List<Token>> scanner, UnaryOperator<String> form) {
    this.raw = raw;
    this.plain = PlainText.of(raw);
    this.form = form;
    for (Token token : scanner.apply(plain.text())) {
      byForm.computeIfAbsent(form.apply(token.term()), f -> new ArrayList<>(2)).add(token);
    }
  }

  /** Analyses a text. */
  public static AnalyzedText of(String raw) {
    return new AnalyzedText(raw, WordScanner::scan, Stems::of);
  }

  /** Analyses a person's name, whose words have no other forms. */
  public static AnalyzedText ofName(String raw) {
    return new AnalyzedText(raw, NameScanner::scan, UnaryOperator.identity());
  }

  /** Where words pass a test, in no particular order. */
  public List<Place> where(TermMatcher matcher) {
    return switch (matcher) {
      case TermMatcher.Exact is -> places(ofForm(form.apply(is.term())), is.term()::equals);
      case TermMatcher.Stemmed has ->
          places(ofForm(has.form()), term -> has.ofItself() || !term.equals(has.form()));
      case TermMatcher.SameStem of -> placesOfForms(f -> PorterStems.of(f).equals(of.stem()));
      case TermMatcher.Prefix starts -> places(term -> term.startsWith(starts.prefix()));
      case TermMatcher.Fuzzy near ->
          places(term -> EditDistance.within(term, near.term(), near.edits(), near.fixed()));
    };
  }

  /** Each word form and how often it occurs. */
  public Map<String, Integer> forms() {
    Map<String, Integer> counts = new HashMap<>();
    byForm.forEach((word, tokens) -> counts.put(word, tokens.size()));
    return counts;
  }

  /**
   * Adds how each word is printed, and how often: in small letters, unless it is printed otherwise
   * as with {@code GPU}.
   *
   * @param kind of which tokens; what is an alias is printed nowhere
   * @param into times by spelling by word form
   */
  public void spellings(Token.Kind kind, Map<String, Map<String, Integer>> into) {
    byForm.forEach((word, tokens) -> {
      for (Token token : tokens) {
        if (token.kind() == kind) {
          into.computeIfAbsent(word, none -> new HashMap<>())
              .merge(printed(token), 1, Integer::sum);
        }
      }
    });
  }

  private String printed(Token token) {
    String word = plain.text().substring(token.start(), token.end());
    boolean opensSentence = word.chars().skip(1).noneMatch(Character::isUpperCase);
    return opensSentence ? word.toLowerCase(Locale.ROOT) : word;
  }

  private List<Token> ofForm(String word) {
    return byForm.getOrDefault(word, List.of());
  }

  private List<Place> placesOfForms(Predicate<String> test) {
    return byForm.entrySet().stream()
        .filter(word -> test.test(word.getKey()))
        .flatMap(word -> places(word.getValue(), term -> true).stream())
        .toList();
  }

  private List<Place> places(Predicate<String> test) {
    return byForm.values().stream().flatMap(tokens -> places(tokens, test).stream()).toList();
  }

  private List<Place> places(List<Token> tokens, Predicate<String> test) {
    List<Place> places = new ArrayList<>();
    for (Token token : tokens) {
      if (test.test(token.term())) {
        int start = plain.rawStart(token.start());
        int end = withGenitive(plain.rawEnd(token.end() - 1));
        places.add(new Place(token.term(), token.position(), start, end));
      }
    }
    return places;
  }
}
