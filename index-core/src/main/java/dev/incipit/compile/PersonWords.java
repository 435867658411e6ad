package dev.incipit.compile;

import dev.incipit.analysis.CharacterClasses;
import dev.incipit.analysis.NameScanner;
import dev.incipit.analysis.Token;
import dev.incipit.engine.TermSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Analyses the words of a name in a query.
 *
 * <p>Two or three capitals among other words may be initials ({@code Paolucci PS}), initials apart
 * may be such a word, and a word with a capital inside may be two ({@code DeBonis}).
 */
final class PersonWords {
  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.?");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}");

  /** A short particle and a name, written as one word. */
  private static final Pattern WITH_PARTICLE =
      Pattern.compile("(\\p{Lu}\\p{Ll}{1,2})(\\p{Lu}\\p{Ll}.*)");

  private PersonWords() {}

  /**
   * For each compound of the name the ways in which it may be written; empty when there is no
   * letter in it.
   *
   * @param name in plain text
   * @param tokens its words, as {@link NameScanner} finds them
   */
  static List<List<TermSequence>> of(String name, List<Token> tokens) {
    TreeMap<Integer, List<Token>> compounds = new TreeMap<>();
    for (Token token : tokens) {
      compounds.computeIfAbsent(token.compound(), k -> new ArrayList<>()).add(token);
    }
    List<List<Token>> words = List.copyOf(compounds.values());
    List<String> initials = words.stream().map(word -> initials(word, name)).toList();
    List<List<TermSequence>> person = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      List<TermSequence> alternatives = alternatives(words.get(i), name, words.size() < 2);
      String together = around(i, initials);
      if (initials.contains("") && together.length() > 1) {
        alternatives.add(TermSequence.word(together));
      }
      person.add(alternatives);
    }
    return person;
  }

  /** The letters of a word that is one initial or more, folded; empty if it is none. */
  private static String initials(List<Token> word, String name) {
    StringBuilder letters = new StringBuilder();
    for (Token token : word) {
      String typed = name.substring(token.start(), token.end());
      if (token.kind() == Token.Kind.PART) {
        if (!INITIAL.matcher(typed).matches()) {
          return "";
        }
        letters.append(CharacterClasses.fold(typed.substring(0, 1)));
      }
    }
    return letters.toString();
  }

  /** The initials that stand in a row around a place, as one word. */
  private static String around(int at, List<String> initials) {
    int start = at;
    int end = at;
    while (start > 0 && !initials.get(start - 1).isEmpty()) {
      start--;
    }
    while (end < initials.size() && !initials.get(end).isEmpty()) {
      end++;
    }
    return end > at ? String.join("", initials.subList(start, end)) : "";
  }

  private static List<TermSequence> alternatives(List<Token> compound, String name, boolean alone) {
    List<String> parts = new ArrayList<>();
    List<TermSequence> alternatives = new ArrayList<>();
    for (Token token : compound) {
      switch (token.kind()) {
        case PART -> parts.add(token.term());
        case JOINED -> alternatives.add(TermSequence.word(token.term()));
        case ALIAS -> {
          // A typed given name asks for itself, not for everyone with its initial.
          if (!token.term().endsWith(".")) {
            alternatives.add(TermSequence.word(token.term()));
          }
        }
      }
    }
    alternatives.addFirst(TermSequence.words(parts, 0));
    if (parts.size() == 1) {
      Token word = compound.getFirst();
      alternatives.addAll(divided(name.substring(word.start(), word.end()), alone));
    }
    return alternatives;
  }

  /** What a word stands for if two or more were written as one. */
  private static List<TermSequence> divided(String word, boolean alone) {
    if (!alone && INITIALS.matcher(word).matches()) {
      return List.of(
          TermSequence.words(
              word.chars()
                  .mapToObj(c -> CharacterClasses.fold(String.valueOf((char) c)) + ".")
                  .toList(),
              0));
    }
    Matcher particle = WITH_PARTICLE.matcher(word);
    return particle.matches()
        ? List.of(
            TermSequence.words(
                List.of(
                    CharacterClasses.fold(particle.group(1)),
                    CharacterClasses.fold(particle.group(2))),
                0))
        : List.of();
  }
}
