package dev.incipit.lucene;

import dev.incipit.engine.Node;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * The preference for recent papers: {@code score * (1 + WEIGHT * 2^(-age / HALF_LIFE))}.
 *
 * <p>Age is counted in days behind the newest paper of the index, so that the same index always
 * answers the same. That newer papers are likelier to be looked for by an exponential law is due to
 * X. Li and W. B. Croft, Time-Based Language Models, CIKM 2003. The weight bounds what age can do:
 * no paper passes another whose words score more than that share better. Papers without a date, and
 * papers that lack words of the query, gain nothing. How both numbers were chosen is told in
 * docs/relevance.md.
 */
final class Recency {
  /** What the newest paper gains, as part of what its words score. */
  private static final double WEIGHT = 0.2;

  /** In how many days that is halved. */
  private static final double HALF_LIFE = 365;

  private Recency() {}

  /** A query that finds the same papers as a plan and prefers the recent ones. */
  static Query preferred(Plan plan, long newestDay) {
    return new FunctionScoreQuery(plan.query(), new Preferring(plan.headStart(), newestDay));
  }

  /** A score with what the paper's age adds to it. */
  private static double score(double score, float headStart, long age) {
    double words = score - headStart;
    return words > 0 ? score + words * WEIGHT * Math.pow(2, -age / HALF_LIFE) : score;
  }

  static final class Preferring extends DoubleValuesSource {
    private final float headStart;
    private final long newestDay;

    Preferring(float headStart, long newestDay) {
      this.headStart = headStart;
      this.newestDay = newestDay;
    }

    /** The same preference as data for another engine. */
    Node of(Node part) {
      return Float.isInfinite(headStart)
          ? part
          : new Node.Recent(part, Schema.DATE, headStart, newestDay, WEIGHT, HALF_LIFE);
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
      NumericDocValues days = DocValues.getNumeric(leaf.reader(), Schema.DATE);
      return new DoubleValues() {
        private boolean dated;

        @Override
        public boolean advanceExact(int document) throws IOException {
          dated = days.advanceExact(document);
          return scores.advanceExact(document);
        }

        @Override
        public double doubleValue() throws IOException {
          double score = scores.doubleValue();
          return dated ? score(score, headStart, newestDay - days.longValue()) : score;
        }
      };
    }

    @Override
    public boolean needsScores() {
      return true;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
      return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Preferring preferring
          && headStart == preferring.headStart
          && newestDay == preferring.newestDay;
    }

    @Override
    public int hashCode() {
      return Objects.hash(headStart, newestDay);
    }

    @Override
    public String toString() {
      return "preferring(" + newestDay + ")";
    }
  }
}
