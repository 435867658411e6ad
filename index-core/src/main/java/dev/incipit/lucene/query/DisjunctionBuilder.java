package dev.incipit.lucene.query;

import dev.incipit.lucene.analysis.CommonWords;
import dev.incipit.lucene.analysis.Compound;
import dev.incipit.lucene.analysis.Stems;
import dev.incipit.lucene.scoring.DisjunctionQuery;
import dev.incipit.query.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/**
 * A long question, of whose words any may match.
 *
 * <p>Each word counts by itself, a repeated one more. Compounds as typed add to that, and so do
 * words near each other. A paper that has all the words comes before every other.
 */
final class DisjunctionBuilder {
  /** More than any sum of words; small enough to leave a score's fractions exact. */
  private static final float ALL_WORDS = 1_000f;

  /** In longer questions a paper with all the words is first without help. */
  private static final int MOST_FOR_ALL = 16;

  /** Bounds the conditions of one query, with {@link #MOST_COMPOUNDS}. */
  private static final int MOST_WORDS = 48;

  private static final int MOST_COMPOUNDS = 12;
  private static final int LONGEST_COMPOUND = 3;

  /** What a compound as typed adds to its words. */
  private static final float COMPOUND = 0.15f;

  /** How soon repeating a word in the question stops to count (BM25's k3). */
  private static final float REPETITION = 4f;

  private final List<Compound> compounds;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final List<TextClause> words = new ArrayList<>();
  private final List<TextClause> asTyped = new ArrayList<>();
  private final List<TextClause> all;

  DisjunctionBuilder(List<String> typed) {
    this.compounds = Compound.of(typed);
    this.all = QueryAnalysis.words(TextField.ALL, compounds, CommonWords::fillers);
    for (int i = 0; i < compounds.size(); i++) {
      Compound compound = compounds.get(i);
      compound.parts().stream().filter(part -> !CommonWords.fillers(part)).forEach(this::count);
      if (!compound.single()
          && compound.parts().size() <= LONGEST_COMPOUND
          && asTyped.size() < MOST_COMPOUNDS) {
        asTyped.add(QueryAnalysis.clause(TextField.ALL, compounds, i));
      }
    }
  }

  private void count(String word) {
    String form = Stems.of(word);
    boolean known = counts.containsKey(form);
    if (known || words.size() < MOST_WORDS) {
      counts.merge(form, 1, Integer::sum);
    }
    if (!known && words.size() < MOST_WORDS) {
      words.add(QueryAnalysis.word(TextField.ALL, word));
    }
  }

  /** How many different words there are that tell anything. */
  int size() {
    return words.size();
  }

  /** What makes a paper match, for marking it. */
  List<TextClause> clauses() {
    List<TextClause> clauses = new ArrayList<>(all);
    words.stream().filter(word -> !all.contains(word)).forEach(clauses::add);
    return clauses;
  }

  /** Papers with any of the words, or any of the further clauses. */
  Query query(List<TextClause> further) {
    List<Query> parts = new ArrayList<>();
    for (int count : counts.values()) {
      float repeated = count * (REPETITION + 1) / (count + REPETITION);
      parts.add(boosted(TextQueries.of(words.get(parts.size())), repeated));
    }
    asTyped.forEach(clause -> parts.add(boosted(TextQueries.of(clause), COMPOUND)));
    further.forEach(clause -> parts.add(TextQueries.of(clause)));
    if (allTermsBonus() == ALL_WORDS) {
      BooleanQuery.Builder every = new BooleanQuery.Builder();
      all.forEach(clause -> every.add(TextQueries.of(clause), Occur.FILTER));
      parts.add(boosted(new ConstantScoreQuery(every.build()), ALL_WORDS));
    }
    return new DisjunctionQuery(parts, pairs());
  }

  /** What raises papers in which counted words stand near each other. */
  private List<DisjunctionQuery.Pair> pairs() {
    List<String> forms = List.copyOf(counts.keySet());
    return ProximityPairs.of(compounds, CommonWords::fillers).stream()
        .filter(pair -> counts.containsKey(pair.first()) && counts.containsKey(pair.second()))
        .flatMap(pair -> {
          int first = forms.indexOf(pair.first());
          int second = forms.indexOf(pair.second());
          return pair.queries().stream()
              .map(near -> new DisjunctionQuery.Pair(first, second, near));
        })
        .toList();
  }

  /** The score from which on a paper has all of the words; beyond every score if none tells. */
  float allTermsBonus() {
    return all.isEmpty() || all.size() > MOST_FOR_ALL ? Float.POSITIVE_INFINITY : ALL_WORDS;
  }

  private static Query boosted(Query query, float boost) {
    return boost == 1f ? query : new BoostQuery(query, boost);
  }
}
