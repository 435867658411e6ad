package dev.incipit.lucene.scoring;

import dev.incipit.engine.Clause;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScorerSupplier;

/** A query that prefers recent papers, see {@link Clause.Recent}. */
public final class RecencyQuery extends ScoreBoostQuery {
  private final Clause.Recent recent;

  /**
   * Raises a query.
   *
   * @param recent how much; its part is not looked at
   */
  public RecencyQuery(Query words, Clause.Recent recent) {
    super(words);
    this.recent = recent.over(new Clause.MatchAll());
  }

  @Override
  ScoreBoostQuery over(Query other) {
    return new RecencyQuery(other, recent);
  }

  @Override
  ScoreBooster raises(IndexSearcher searcher, float boost) {
    return (segment, words) -> {
      ScorerSupplier supplier = words.scorerSupplier(segment);
      return supplier == null
          ? null
          : new ScoreBoostScorerSupplier(
              supplier, new Preferring(segment, recent.headStart() * boost));
    };
  }

  private final class Preferring implements LeafScoreBooster {
    private final NumericDocValues days;
    private final float start;

    Preferring(LeafReaderContext segment, float start) throws IOException {
      this.days = DocValues.getNumeric(segment.reader(), recent.field());
      this.start = start;
    }

    @Override
    public double most(double score) {
      return score > start ? score + (score - start) * recent.weight() : score;
    }

    @Override
    public double least(double raised) {
      return raised > start ? start + (raised - start) / (1 + recent.weight()) : raised;
    }

    @Override
    public float of(int document, float score, float enough) throws IOException {
      double words = score - start;
      if (words <= 0 || !days.advanceExact(document)) {
        return score;
      }
      long age = recent.newest() - days.longValue();
      return (float) (score + words * recent.weight() * Math.pow(2, -age / recent.halfLife()));
    }
  }

  @Override
  public String toString(String field) {
    return "preferring(" + words() + " of " + recent.newest() + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && words().equals(((RecencyQuery) other).words())
        && recent.equals(((RecencyQuery) other).recent);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), words(), recent);
  }
}
