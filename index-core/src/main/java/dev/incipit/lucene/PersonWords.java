package dev.incipit.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Analyses the words of a name in a query. */
final class PersonWords {
  private PersonWords() {}

  /**
   * For each compound of the name the ways in which it may be written; empty when there is no
   * letter in it.
   */
  static List<List<TermPattern>> of(String name) {
    TreeMap<Integer, List<Token>> compounds = new TreeMap<>();
    for (Token token : NameScanner.scan(name)) {
      compounds.computeIfAbsent(token.compound(), k -> new ArrayList<>()).add(token);
    }
    return compounds.values().stream().map(PersonWords::alternatives).toList();
  }

  private static List<TermPattern> alternatives(List<Token> compound) {
    List<String> parts = new ArrayList<>();
    List<TermPattern> alternatives = new ArrayList<>();
    for (Token token : compound) {
      switch (token.kind()) {
        case PART -> parts.add(token.term());
        case JOINED -> alternatives.add(TermPattern.word(token.term()));
        case ALIAS -> {
          // A typed given name asks for itself, not for everyone with its initial.
          if (!token.term().endsWith(".")) {
            alternatives.add(TermPattern.word(token.term()));
          }
        }
      }
    }
    alternatives.addFirst(TermPattern.words(parts, 0));
    return alternatives;
  }
}
