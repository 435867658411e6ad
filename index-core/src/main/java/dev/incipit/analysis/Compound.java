package dev.incipit.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A compound of a query.
 *
 * @param parts its words in order
 * @param joined the forms in which they are written as one word
 */
public record Compound(List<String> parts, List<String> joined) {
  public Compound {
    parts = List.copyOf(parts);
    joined = List.copyOf(joined);
  }

  /** The compounds of one typed word; those of a formula are one. */
  public static List<Compound> ofWord(String typed, List<Compound> compounds) {
    return formula(typed) ? inARow(compounds) : compounds;
  }

  /** The compounds that tokens of a text belong to. */
  public static List<Compound> of(List<Token> tokens) {
    List<Compound> compounds = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    List<String> joined = new ArrayList<>();
    int current = 0;
    for (Token token : tokens) {
      if (token.compound() != current) {
        // A stray accent is a compound without words.
        if (!parts.isEmpty()) {
          compounds.add(new Compound(parts, joined));
        }
        parts.clear();
        joined.clear();
        current = token.compound();
      }
      switch (token.kind()) {
        case PART -> parts.add(token.term());
        case JOINED -> joined.add(token.term());
        case ALIAS -> {}
      }
    }
    if (!parts.isEmpty()) {
      compounds.add(new Compound(parts, joined));
    }
    return compounds;
  }

  public boolean single() {
    return parts.size() == 1;
  }

  public String word() {
    return parts.getFirst();
  }

  /** Whether this is a single word that passes a test. */
  public boolean is(Predicate<String> test) {
    return single() && test.test(word());
  }

  /** The compound with its last word in the plural instead of the singular, or the reverse. */
  public Compound inOtherNumber() {
    List<String> others = new ArrayList<>(parts);
    others.set(others.size() - 1, PluralRules.other(others.getLast()));
    return new Compound(others, joined.stream().map(PluralRules::other).toList());
  }

  /** All words of some compounds as one compound. */
  private static List<Compound> inARow(List<Compound> compounds) {
    List<String> all = compounds.stream().flatMap(c -> c.parts().stream()).toList();
    return compounds.size() < 2 ? compounds : List.of(new Compound(all, List.of()));
  }

  /** Whether a typed word is a formula, whose letters mean nothing apart from each other. */
  private static boolean formula(String word) {
    return word.chars().anyMatch(c -> "(){}[]|=^_$<>\\".indexOf(c) >= 0);
  }
}
