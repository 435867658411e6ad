package dev.incipit.analysis;

import dev.incipit.text.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Analyses authors' names for the index by {@link NameScanner}, and remembers how, as many people
 * wrote several papers. Not thread-safe.
 */
public final class Names {
  /** Distance of two authors' names; no search within one person reaches across. */
  public static final int PERSON_GAP = 100;

  /** Longer values are cut: an index term has its limits. */
  public static final int LONGEST_FACET = 200;

  private static final int MOST_REMEMBERED = 50_000;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /**
   * A name.
   *
   * @param key what it is counted under, see {@link #key}
   * @param terms what it is found by
   * @param starts see {@link RotatedNames}
   */
  public record Name(String key, TermRun terms, TermRun starts) {}

  private final TermNumbers numbers = new TermNumbers();
  private final Map<String, Name> remembered = new HashMap<>();

  /** What is indexed of a raw name. */
  public Name of(String raw) {
    return remembered.computeIfAbsent(raw, this::analyze);
  }

  /** The numbers of all terms. */
  public TermNumbers terms() {
    return numbers;
  }

  /** Makes room if too much is remembered. Numbers of terms hold until then. */
  public void tidy() {
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.clear();
      numbers.clear();
    }
  }

  private Name analyze(String raw) {
    String plain = PlainText.of(raw).text();
    List<Token> tokens = NameScanner.scan(plain);
    TermRun.Builder terms = new TermRun.Builder(numbers);
    for (Token token : tokens) {
      terms.add(token.term(), token.position());
      if (CharacterClasses.isCjk(token.term().charAt(0)) && token.term().endsWith(".")) {
        // A search in all fields does not know that the character is from a name.
        terms.add(token.term().substring(0, token.term().length() - 1), token.position());
      }
    }
    TermRun.Builder starts = new TermRun.Builder(numbers);
    RotatedNames.of(tokens, collapsed(plain)).forEach(start -> starts.add(start, 0));
    return new Name(key(tokens, plain), terms.build(), starts.build());
  }

  /**
   * The normal form under which an author is counted and filtered by: the words of the name and its
   * initials, folded, in the order of speech. So {@code García-Márquez, José} and {@code Jose
   * Garcia Marquez} are one author. A name without a word is counted as printed.
   */
  public static String key(String raw) {
    String plain = PlainText.of(raw).text();
    return key(NameScanner.scan(plain), plain);
  }

  /** A name to be shown: plain text, blanks collapsed. */
  public static String printed(String raw) {
    return collapsed(PlainText.of(raw).text());
  }

  private static String key(List<Token> tokens, String plain) {
    String key = RotatedNames.words(tokens).collect(Collectors.joining(" "));
    return key.isEmpty() ? collapsed(plain) : cut(key);
  }

  private static String collapsed(String plain) {
    return cut(BLANKS.matcher(plain.strip()).replaceAll(" "));
  }

  private static String cut(String value) {
    return value.length() <= LONGEST_FACET ? value : value.substring(0, LONGEST_FACET);
  }
}
