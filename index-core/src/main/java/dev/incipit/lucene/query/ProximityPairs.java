package dev.incipit.lucene.query;

import dev.incipit.lucene.analysis.Compound;
import dev.incipit.lucene.analysis.Stems;
import dev.incipit.lucene.document.Schema;
import dev.incipit.lucene.scoring.ProximityBoostQuery;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;

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
  record Pair(String first, String second, int distance) {
    /** What raises papers, each by its own score. */
    List<Query> queries() {
      return FIELDS.stream().map(this::in).toList();
    }

    // Without slop, which costs twice the time and finds little more.
    private Query in(String field) {
      MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
      phrase.add(TextQueries.terms(field, new TermMatcher.Stemmed(first)), 0);
      phrase.add(TextQueries.terms(field, new TermMatcher.Stemmed(second)), distance);
      return new BoostQuery(phrase.build(), SHARE);
    }
  }

  private ProximityPairs() {}

  /** A query of which all words must match, whose papers score more by pairs of them. */
  static Query raise(Query words, List<Pair> pairs) {
    return pairs.isEmpty()
        ? words
        : new ProximityBoostQuery(
            words, pairs.stream().flatMap(p -> p.queries().stream()).toList());
  }

  /** The pairs of the words of a query. */
  static List<Pair> of(List<Compound> compounds, Predicate<String> common) {
    Set<Pair> pairs = new LinkedHashSet<>();
    String before = "";
    int between = 0;
    for (Compound compound : compounds) {
      for (String part : compound.parts()) {
        if (common.test(part)) {
          between++;
          continue;
        }
        String form = Stems.of(part);
        if (!before.isEmpty() && between <= MOST_BETWEEN && !before.equals(form)) {
          pairs.add(new Pair(before, form, between + 1));
        }
        before = form;
        between = 0;
      }
    }
    return pairs.stream().limit(MOST).toList();
  }
}
