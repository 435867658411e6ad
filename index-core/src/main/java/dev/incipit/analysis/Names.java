package dev.incipit.analysis;

import dev.incipit.text.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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
   * @param value what it is counted under
   * @param terms what it is found by
   * @param starts see {@link RotatedNames}
   */
  public record Name(String value, TermRun terms, TermRun starts) {}

  private final Map<String, Name> remembered = new HashMap<>();

  /** What is indexed of a raw name. */
  public Name of(String raw) {
    Name name = remembered.get(raw);
    if (name == null) {
      if (remembered.size() == MOST_REMEMBERED) {
        remembered.clear();
      }
      name = analyze(raw);
      remembered.put(raw, name);
    }
    return name;
  }

  private static Name analyze(String raw) {
    String plain = PlainText.of(raw).text();
    String value = counted(plain);
    List<Token> tokens = NameScanner.scan(plain);
    TermRun.Builder terms = new TermRun.Builder();
    for (Token token : tokens) {
      terms.add(token.term(), token.position());
      if (CharacterClasses.isCjk(token.term().charAt(0)) && token.term().endsWith(".")) {
        // A search in all fields does not know that the character is from a name.
        terms.add(token.term().substring(0, token.term().length() - 1), token.position());
      }
    }
    TermRun.Builder starts = new TermRun.Builder();
    RotatedNames.of(tokens, value).forEach(start -> starts.add(start, 0));
    return new Name(value, terms.build(), starts.build());
  }

  /** The name under which an author is counted: plain text, blanks collapsed. */
  public static String value(String raw) {
    return counted(PlainText.of(raw).text());
  }

  private static String counted(String plain) {
    String value = BLANKS.matcher(plain.strip()).replaceAll(" ");
    return value.length() <= LONGEST_FACET ? value : value.substring(0, LONGEST_FACET);
  }
}
