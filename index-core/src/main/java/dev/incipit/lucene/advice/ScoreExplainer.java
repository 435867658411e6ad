package dev.incipit.lucene.advice;

import dev.incipit.lucene.analysis.Stems;
import dev.incipit.lucene.analysis.WordFormTerms;
import dev.incipit.lucene.query.Plan;
import dev.incipit.lucene.query.TextClause;
import dev.incipit.lucene.query.TextQueries;
import dev.incipit.lucene.scoring.DisjunctionQuery;
import dev.incipit.lucene.scoring.ProximityBoostQuery;
import dev.incipit.lucene.scoring.Scores;
import dev.incipit.search.Explanation;
import dev.incipit.search.Explanation.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;

/**
 * Takes the scores of a plan's hits apart. The plan's own query is walked, so that the parts are
 * those that were added up; what a part means is known by the plan's clauses.
 */
public final class ScoreExplainer {
  private final Plan plan;
  private final Map<Query, TextClause> clauses = new HashMap<>();
  private final Set<TextClause> typed;
  private final Map<String, String> wordsByForm = new HashMap<>();
  private final Scores scores;
  private final MatchDescriber describer;

  /**
   * Explains the hits of a plan.
   *
   * @param typed the clauses of the query as it was typed, short forms not expanded
   */
  public ScoreExplainer(Scores scores, long papers, Plan plan, List<TextClause> typed) {
    this.plan = plan;
    this.typed = new HashSet<>(typed);
    this.scores = scores;
    this.describer = new MatchDescriber(scores, papers);
    for (TextClause clause : plan.clauses()) {
      clauses.put(TextQueries.of(clause), clause);
      for (String word : clause.words().split(" ", -1)) {
        wordsByForm.putIfAbsent(Stems.of(word), word);
      }
    }
  }

  private record Label(Kind kind, String text) {}

  /** Explains the score of a hit. */
  public Explanation of(int document, double score) throws IOException {
    Map<Label, Double> parts = new LinkedHashMap<>();
    collect(plan.query(), document, 1, parts);
    double words = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    // The plan's query knows nothing of age; whatever more there is comes from that.
    if (score - words > words * 1e-4) {
      parts.put(new Label(Kind.RECENCY, describer.day(document)), score - words);
    }
    List<Explanation.Part> explained = new ArrayList<>();
    parts.forEach(
        (label, part) -> explained.add(new Explanation.Part(label.kind, label.text, part)));
    return new Explanation(explained);
  }

  private void collect(Query query, int document, double boost, Map<Label, Double> into)
      throws IOException {
    double score = boost == 0 ? 0 : scores.of(query, document) * boost;
    if (score == 0) {
      return;
    }
    TextClause clause = clauses.get(query);
    if (clause != null) {
      into.merge(label(query, clause, document), score, Double::sum);
      return;
    }
    switch (query) {
      case BoostQuery boosted ->
          collect(boosted.getQuery(), document, boost * boosted.getBoost(), into);
      case BooleanQuery all -> {
        for (BooleanClause part : all.clauses()) {
          if (part.isScoring()) {
            collect(part.query(), document, boost, into);
          }
        }
      }
      case ProximityBoostQuery raised -> {
        collect(raised.words(), document, boost, into);
        for (Query pair : raised.pairs()) {
          collect(pair, document, boost, into);
        }
      }
      case DisjunctionQuery any -> {
        for (Query part : any.parts()) {
          collect(part, document, boost, into);
        }
        for (Query pair : any.pairs()) {
          collect(pair, document, boost, into);
        }
      }
      case MultiPhraseQuery pair -> into.merge(neighbours(pair), score, Double::sum);
      case ConstantScoreQuery every ->
          into.put(
              new Label(Kind.ALL_WORDS, "all words are there: ahead of papers that lack one"),
              score);
      case MatchAllDocsQuery every ->
          into.put(new Label(Kind.EQUAL, "the same for every paper"), score);
      default -> throw new IllegalArgumentException("a plan has no such part: " + query);
    }
  }

  private Label label(Query query, TextClause clause, int document) throws IOException {
    Kind kind = typed.contains(clause) ? Kind.WORDS : Kind.SHORT_FORM;
    String means = kind == Kind.WORDS ? "" : ", which means the same,";
    return new Label(
        kind,
        quoted(clause.words())
            + means
            + describer.places(clause, document)
            + describer.rarity(query));
  }

  private Label neighbours(MultiPhraseQuery pair) {
    List<String> words = new ArrayList<>();
    for (Term[] terms : pair.getTermArrays()) {
      String form = WordFormTerms.form(terms[0].text());
      words.add(wordsByForm.getOrDefault(form, form));
    }
    return new Label(
        Kind.NEIGHBOURS, quoted(String.join(" ", words)) + " close together, as in the query");
  }

  private static String quoted(String words) {
    return "\"" + words + "\"";
  }
}
