package dev.incipit.compile;

import dev.incipit.analysis.CommonWords;
import dev.incipit.analysis.Compound;
import dev.incipit.analysis.Stems;
import dev.incipit.engine.Bm25Parameters;
import dev.incipit.engine.Clause;
import dev.incipit.engine.TextClause;
import dev.incipit.query.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

  /**
   * Bounds the conditions of one query, with {@link #MOST_COMPOUNDS}; of more those count that tell
   * most.
   */
  private static final int MOST_WORDS = 64;

  private static final int MOST_COMPOUNDS = 12;
  private static final int LONGEST_COMPOUND = 3;

  /** What a compound as typed adds to its words. */
  private static final float COMPOUND = 0.15f;

  /** How soon repeating a word in the question stops to count (BM25's k3). */
  private static final float REPETITION = 4f;

  private final QueryCompiler compiler;
  private final List<Compound> compounds;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final List<TextClause> words = new ArrayList<>();
  private final List<TextClause> asTyped = new ArrayList<>();
  private final List<TextClause> all;

  DisjunctionBuilder(QueryCompiler compiler, List<String> typed) throws IOException {
    this.compiler = compiler;
    this.compounds = compiler.analyzer().compounds(typed);
    this.all = TextClauses.words(TextField.ALL, compounds, CommonWords::fillers);
    Map<String, String> wordsByForm = new LinkedHashMap<>();
    for (int i = 0; i < compounds.size(); i++) {
      Compound compound = compounds.get(i);
      for (String part : compound.parts()) {
        if (!CommonWords.fillers(part)) {
          String form = Stems.of(part);
          wordsByForm.putIfAbsent(form, part);
          counts.merge(form, 1, Integer::sum);
        }
      }
      if (!compound.single()
          && compound.parts().size() <= LONGEST_COMPOUND
          && asTyped.size() < MOST_COMPOUNDS) {
        asTyped.add(TextClauses.clause(TextField.ALL, compounds, i));
      }
    }
    if (counts.size() > MOST_WORDS) {
      counts.keySet().retainAll(telling());
    }
    counts
        .keySet()
        .forEach(form ->
            words.add(
                TextClauses.withStem(
                    TextClauses.word(TextField.ALL, wordsByForm.getOrDefault(form, form)), form)));
  }

  /** The word forms that tell most; those that no paper has tell nothing. */
  private Set<String> telling() throws IOException {
    Map<String, Integer> papers = compiler.papers(counts.keySet());
    long all = compiler.papers();
    return counts.entrySet().stream()
        .filter(form -> papers.getOrDefault(form.getKey(), 0) > 0)
        .sorted(
            Comparator.comparingDouble(form ->
                -Bm25Parameters.rarity(papers.getOrDefault(form.getKey(), 0), all)
                    * repeated(form.getValue())))
        .limit(MOST_WORDS)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** How many different words there are that tell anything. */
  int size() {
    return words.size();
  }

  /** How many compounds there are that tell anything. */
  long compounds() {
    return compounds.stream().filter(compound -> !compound.is(CommonWords::fillers)).count();
  }

  /** What makes a paper match, for marking it. */
  List<TextClause> clauses() {
    List<TextClause> clauses = new ArrayList<>(all);
    words.stream().filter(word -> !all.contains(word)).forEach(clauses::add);
    return clauses;
  }

  /** Papers with any of the words, or any of the further clauses. */
  Clause query(List<TextClause> further) throws IOException {
    List<Clause> parts = new ArrayList<>();
    for (int count : counts.values()) {
      parts.add(boosted(compiler.text(words.get(parts.size())), repeated(count)));
    }
    for (TextClause clause : asTyped) {
      parts.add(boosted(compiler.text(clause), COMPOUND));
    }
    for (TextClause clause : further) {
      parts.add(compiler.text(clause));
    }
    if (headStart() == ALL_WORDS) {
      List<Clause> every = new ArrayList<>();
      for (TextClause clause : all) {
        every.add(compiler.text(clause));
      }
      Clause.Bool condition = new Clause.Bool(List.of(), List.of(), every, List.of());
      parts.add(boosted(new Clause.Constant(condition), ALL_WORDS));
    }
    return new Clause.Disjunction(parts, pairs());
  }

  /** What raises papers in which counted words stand near each other. */
  private List<Clause.PairOfParts> pairs() {
    List<String> forms = List.copyOf(counts.keySet());
    return ProximityPairs.of(compounds, CommonWords::fillers).stream()
        .filter(pair -> counts.containsKey(pair.first()) && counts.containsKey(pair.second()))
        .flatMap(pair -> {
          int first = forms.indexOf(pair.first());
          int second = forms.indexOf(pair.second());
          return pair.clauses().stream().map(near -> new Clause.PairOfParts(first, second, near));
        })
        .toList();
  }

  /** The score from which on a paper has all of the words; beyond every score if none tells. */
  float headStart() {
    return all.isEmpty() || all.size() > MOST_FOR_ALL ? Float.POSITIVE_INFINITY : ALL_WORDS;
  }

  /** By how much a word counts that stands in a question so often. */
  static float repeated(int times) {
    return times * (REPETITION + 1) / (times + REPETITION);
  }

  private static Clause boosted(Clause clause, float boost) {
    return boost == 1f ? clause : new Clause.Boosted(clause, boost);
  }
}
