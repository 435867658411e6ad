package dev.incipit.lucene.scoring;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** A query that is prepared already, whose scores are the same amount higher in every paper. */
final class UpperBoundQuery extends Query {
  private final Query query;
  private final Weight weight;
  private final float more;

  UpperBoundQuery(Query query, Weight weight, float more) {
    this.query = query;
    this.weight = weight;
    this.more = more;
  }

  /** The query as it was prepared. */
  Weight weight() {
    return weight;
  }

  /** The same with another amount. */
  UpperBoundQuery under(float other) {
    return new UpperBoundQuery(query, weight, other);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return more == 0 ? weight : new Higher(this, weight);
  }

  private static final class Higher extends FilterWeight {
    private final float more;

    Higher(UpperBoundQuery query, Weight weight) {
      super(query, weight);
      this.more = query.more;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
      ScorerSupplier lower = in.scorerSupplier(segment);
      if (lower == null) {
        return null;
      }
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          return new HigherScorer(lower.get(leadCost), more);
        }

        @Override
        public long cost() {
          return lower.cost();
        }
      };
    }
  }

  private static final class HigherScorer extends FilterScorer {
    private final float more;

    HigherScorer(Scorer lower, float more) {
      super(lower);
      this.more = more;
    }

    @Override
    public float score() throws IOException {
      return in.score() + more;
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return in.advanceShallow(target);
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return in.getMaxScore(upTo) + more;
    }

    @Override
    public void nextDocsAndScores(
        int upTo, @Nullable Bits accepted, DocAndFloatFeatureBuffer buffer) throws IOException {
      in.nextDocsAndScores(upTo, accepted, buffer);
      for (int i = 0; i < buffer.size; i++) {
        buffer.features[i] += more;
      }
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return query.toString(field) + "+" + more;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && weight.equals(((UpperBoundQuery) other).weight)
        && more == ((UpperBoundQuery) other).more;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + weight.hashCode()) + Float.hashCode(more);
  }
}
