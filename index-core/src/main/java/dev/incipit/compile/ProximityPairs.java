package dev.incipit.compile;

import dev.incipit.analysis.Compound;
import dev.incipit.analysis.Stems;
import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.engine.TermMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Conditions that raise papers in which neighbouring words of the query stand as they do there.
 * They never decide whether a paper matches.
 */
final class ProximityPairs {
  /**
   * What two words in a row add, as part of what they count by themselves. Small, as the rarity of
   * every term of both words is part of it.
   */
  private static final float SHARE = 0.07f;

  /** How many common words may lie between two neighbours of the query. */
  private static final int MOST_BETWEEN = 2;

  /** More pairs cost time and say little more. */
  private static final int MOST = 40;

  private static final List<String> FIELDS = List.of(Schema.TITLE, Schema.ABSTRACT);

  /** Two word forms and how many positions the second stands behind the first. */
  private record Forms(String first, String second, int distance) {}

  /**
   * Two words in a row.
   *
   * @param first the form of the first
   * @param second the form of the second
   * @param clauses what raises papers, each by its own score
   */
  record Neighbors(String first, String second, List<Clause.Pair> clauses) {
    Neighbors {
      clauses = List.copyOf(clauses);
    }
  }

  private ProximityPairs() {}

  /** The pairs of the words of a query. */
  static List<Neighbors> of(List<Compound> compounds, Predicate<String> common) {
    Map<Forms, String> pairs = new LinkedHashMap<>();
    String first = "";
    String before = "";
    int between = 0;
    for (Compound compound : compounds) {
      for (String part : compound.parts()) {
        if (common.test(part)) {
          between++;
          continue;
        }
        String form = Stems.of(part);
        if (!first.isEmpty() && between <= MOST_BETWEEN && !first.equals(form)) {
          pairs.putIfAbsent(new Forms(first, form, between + 1), before + " " + part);
        }
        first = form;
        before = part;
        between = 0;
      }
    }
    List<Neighbors> neighbors = new ArrayList<>();
    pairs.forEach((forms, words) -> {
      List<Clause.Pair> clauses = FIELDS.stream().map(field -> in(field, forms, words)).toList();
      neighbors.add(new Neighbors(forms.first(), forms.second(), clauses));
    });
    return neighbors.subList(0, Math.min(MOST, neighbors.size()));
  }

  // Without slop, which costs twice the time and finds little more.
  private static Clause.Pair in(String field, Forms forms, String words) {
    List<Clause.Place> places =
        List.of(
            new Clause.Place(0, terms(forms.first())),
            new Clause.Place(forms.distance(), terms(forms.second())));
    return new Clause.Pair(words, new Clause.Phrase(field, places, 0), SHARE);
  }

  private static List<String> terms(String form) {
    return TextCompiler.terms(new TermMatcher.Stemmed(form));
  }
}
