package dev.incipit.lucene.scoring;

import dev.incipit.engine.Clause;
import dev.incipit.lucene.document.Schema;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScorerSupplier;

/**
 * A query that prefers recent papers: {@code score * (1 + WEIGHT * 2^(-age / HALF_LIFE))}.
 *
 * <p>Age is counted in days behind the newest paper of the index, so that the same index always
 * answers the same. That newer papers are likelier to be looked for by an exponential law is due to
 * X. Li and W. B. Croft, Time-Based Language Models, CIKM 2003. The weight bounds what age can do:
 * no paper passes another whose words score more than that share better. Papers without a date, and
 * papers that lack words of the query, gain nothing. How both numbers were chosen is told in
 * docs/explanation/relevance.md.
 */
public final class RecencyQuery extends ScoreBoostQuery {
  /** What the newest paper gains, as part of what its words score. */
  private static final double WEIGHT = 0.2;

  /** In how many days that is halved. */
  private static final double HALF_LIFE = 365;

  private final float allTermsBonus;
  private final long newestDay;

  /**
   * Raises a query.
   *
   * @param allTermsBonus the score from which on a paper has all words, see {@code
   *     Plan.allTermsBonus}
   * @param newestDay the newest paper's day, in days since 1970-01-01
   */
  public RecencyQuery(Query words, float allTermsBonus, long newestDay) {
    super(words);
    this.allTermsBonus = allTermsBonus;
    this.newestDay = newestDay;
  }

  /** The same preference as data for another engine. */
  public Clause of(Clause part) {
    return Float.isInfinite(allTermsBonus)
        ? part
        : new Clause.Recent(part, Schema.DATE, allTermsBonus, newestDay, WEIGHT, HALF_LIFE);
  }

  public @Override ScoreBoostQuery over(Query other) {
    return new RecencyQuery(other, allTermsBonus, newestDay);
  }

  @Override
  ScoreBooster raises(IndexSearcher searcher, float boost) {
    return (segment, words) -> {
      ScorerSupplier supplier = words.scorerSupplier(segment);
      return supplier == null
          ? null
          : new ScoreBoostScorerSupplier(supplier, new Preferring(segment, allTermsBonus * boost));
    };
  }

  private final class Preferring implements LeafScoreBooster {
    private final NumericDocValues days;
    private final float start;

    Preferring(LeafReaderContext segment, float start) throws IOException {
      this.days = DocValues.getNumeric(segment.reader(), Schema.DATE);
      this.start = start;
    }

    @Override
    public double most(double score) {
      return score > start ? score + (score - start) * WEIGHT : score;
    }

    @Override
    public double least(double raised) {
      return raised > start ? start + (raised - start) / (1 + WEIGHT) : raised;
    }

    @Override
    public float of(int document, float score, float enough) throws IOException {
      double words = score - start;
      if (words <= 0 || !days.advanceExact(document)) {
        return score;
      }
      long age = newestDay - days.longValue();
      return (float) (score + words * WEIGHT * Math.pow(2, -age / HALF_LIFE));
    }
  }

  @Override
  public String toString(String field) {
    return "preferring(" + words() + " of " + newestDay + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && words().equals(((RecencyQuery) other).words())
        && allTermsBonus == ((RecencyQuery) other).allTermsBonus
        && newestDay == ((RecencyQuery) other).newestDay;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), words(), allTermsBonus, newestDay);
  }
}
