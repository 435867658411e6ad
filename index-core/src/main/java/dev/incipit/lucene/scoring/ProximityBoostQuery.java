package dev.incipit.lucene.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** A query whose papers score more where neighbouring words of it stand together. */
public final class ProximityBoostQuery extends ScoreBoostQuery {
  private final List<Query> pairs;

  /**
   * Raises a query.
   *
   * @param pairs what raises it, each by its own score
   */
  public ProximityBoostQuery(Query words, List<Query> pairs) {
    super(words);
    this.pairs = List.copyOf(pairs);
  }

  @Override
  ScoreBoostQuery over(Query other) {
    return new ProximityBoostQuery(other, pairs);
  }

  @Override
  ScoreBooster raises(IndexSearcher searcher, float boost) throws IOException {
    List<Weight> weights = prepared(pairs, searcher, boost);
    return (segment, words) -> in(segment, words, weights);
  }

  private static @Nullable ScorerSupplier in(
      LeafReaderContext segment, Weight words, List<Weight> weights) throws IOException {
    ScorerSupplier supplier = words.scorerSupplier(segment);
    if (supplier == null) {
      return null;
    }
    List<Scorer> found = new ArrayList<>();
    for (Weight weight : weights) {
      Scorer scorer = weight.scorer(segment);
      if (scorer != null) {
        found.add(scorer);
      }
    }
    return found.isEmpty()
        ? supplier
        : new ScoreBoostScorerSupplier(supplier, new LeafProximityBooster(found));
  }

  @Override
  public String toString(String field) {
    return "raised(" + words() + " by " + pairs + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && words().equals(((ProximityBoostQuery) other).words())
        && pairs.equals(((ProximityBoostQuery) other).pairs);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + words().hashCode()) + pairs.hashCode();
  }

  /**
   * Queries of pairs prepared for an index. They score whatever they are asked for, as what they
   * add alone never decides which papers are the best.
   */
  static List<Weight> prepared(List<Query> pairs, IndexSearcher searcher, float boost)
      throws IOException {
    List<Weight> weights = new ArrayList<>();
    for (Query pair : pairs) {
      weights.add(searcher.createWeight(searcher.rewrite(pair), ScoreMode.COMPLETE, boost));
    }
    return weights;
  }
}
