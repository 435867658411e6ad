package dev.incipit.pipeline.advice;

import dev.incipit.engine.Clause;
import dev.incipit.engine.EngineResponse;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.pipeline.highlight.AnalyzedPaper;
import dev.incipit.search.Explanation;
import dev.incipit.search.Explanation.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the scores of hits apart. The very clauses that ranked them are walked, so that the parts
 * are those that were added up; what a part means is told by its label. Not thread-safe.
 */
public final class ScoreExplainer {
  private final IndexSnapshot snapshot;
  private final Clause ranked;
  private final List<EngineResponse.Found> found;
  private final MatchDescriber describer;

  /** What each hit scores for a clause, of all clauses that were asked about. */
  private final IdentityHashMap<Clause, List<Double>> scores = new IdentityHashMap<>();

  /**
   * Explains hits.
   *
   * @param ranked what gave them their scores
   */
  public ScoreExplainer(IndexSnapshot snapshot, Clause ranked, List<EngineResponse.Found> found) {
    this.snapshot = snapshot;
    this.ranked = ranked;
    this.found = List.copyOf(found);
    this.describer = new MatchDescriber(snapshot);
  }

  private record Label(Kind kind, String text) {}

  /**
   * Explains the score of a hit.
   *
   * @param hit its number among those found
   */
  public Explanation of(int hit, AnalyzedPaper paper) throws IOException {
    Map<Label, Double> parts = new LinkedHashMap<>();
    new Walk(hit, new MatchDescriber.InPaper(paper), parts).collect(ranked, 1);
    double words = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    double score = found.get(hit).score();
    // No clause scores age by itself; whatever more there is comes from that.
    if (score - words > words * 1e-4) {
      parts.put(new Label(Kind.RECENCY, MatchDescriber.day(paper.entry())), score - words);
    }
    List<Explanation.Part> explained = new ArrayList<>();
    parts.forEach(
        (label, part) -> explained.add(new Explanation.Part(label.kind, label.text, part)));
    return new Explanation(explained);
  }

  private double score(Clause clause, int hit) throws IOException {
    List<Double> known = scores.get(clause);
    if (known == null) {
      known = snapshot.scores(clause, found);
      scores.put(clause, known);
    }
    return known.get(hit);
  }

  /** The way through the clauses for one hit. */
  private final class Walk {
    private final int hit;
    private final MatchDescriber.InPaper paper;
    private final Map<Label, Double> parts;

    Walk(int hit, MatchDescriber.InPaper paper, Map<Label, Double> parts) {
      this.hit = hit;
      this.paper = paper;
      this.parts = parts;
    }

    void collect(Clause clause, double boost) throws IOException {
      double score = boost == 0 ? 0 : score(clause, hit) * boost;
      if (score == 0) {
        return;
      }
      switch (clause) {
        case Clause.Labeled labeled -> parts.merge(label(labeled), score, Double::sum);
        case Clause.Boosted boosted -> collect(boosted.part(), boost * boosted.boost());
        case Clause.Bool bool -> {
          collect(bool.must(), boost);
          collect(bool.should(), boost);
        }
        case Clause.Proximity near -> {
          collect(near.part(), boost);
          for (Clause.Pair pair : near.pairs()) {
            collect(pair, boost);
          }
        }
        case Clause.Disjunction any -> {
          collect(any.parts(), boost);
          for (Clause.PairOfParts pair : any.pairs()) {
            collect(pair.pair(), boost);
          }
        }
        case Clause.Constant(Clause.Term title) ->
            parts.put(
                new Label(Kind.TITLE, "its whole title was typed: ahead of all others"), score);
        case Clause.Constant every ->
            parts.put(
                new Label(Kind.ALL_WORDS, "all words are there: ahead of papers that lack one"),
                score);
        case Clause.MatchAll every ->
            parts.put(new Label(Kind.EQUAL, "the same for every paper"), score);
        case Clause.Recent recent -> collect(recent.part(), boost);
        case Clause.DisMax best -> collect(best.parts(), boost);
        case Clause.MatchNone none -> {}
        case Clause.Term term -> unlabeled(clause);
        case Clause.Terms terms -> unlabeled(clause);
        case Clause.Synonyms any -> unlabeled(clause);
        case Clause.Combined word -> unlabeled(clause);
        case Clause.Prefix prefix -> unlabeled(clause);
        case Clause.Fuzzy near -> unlabeled(clause);
        case Clause.Phrase phrase -> unlabeled(clause);
        case Clause.Person person -> unlabeled(clause);
        case Clause.Range range -> unlabeled(clause);
      }
    }

    private void collect(List<Clause> clauses, double boost) throws IOException {
      for (Clause part : clauses) {
        collect(part, boost);
      }
    }

    private void collect(Clause.Pair pair, double boost) throws IOException {
      double score = score(pair.phrase(), hit) * pair.boost() * boost;
      if (score > 0) {
        parts.merge(
            new Label(Kind.NEIGHBOURS, quoted(pair.words()) + " close together, as in the query"),
            score,
            Double::sum);
      }
    }

    private Label label(Clause.Labeled labeled) throws IOException {
      String means = labeled.expansion() ? ", which means the same," : "";
      return new Label(
          labeled.expansion() ? Kind.SHORT_FORM : Kind.WORDS,
          quoted(labeled.text().words())
              + means
              + paper.places(labeled.text())
              + describer.rarity(labeled));
    }
  }

  private static void unlabeled(Clause clause) {
    throw new IllegalArgumentException("a part of a plan that scores has no label: " + clause);
  }

  private static String quoted(String words) {
    return "\"" + words + "\"";
  }
}
