package dev.incipit.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** A query whose papers score more where neighbouring words of it stand together. */
final class NeighboursQuery extends RaisedQuery {
  private final List<Query> pairs;

  /**
   * Raises a query.
   *
   * @param pairs what raises it, each by its own score
   */
  NeighboursQuery(Query words, List<Query> pairs) {
    super(words);
    this.pairs = List.copyOf(pairs);
  }

  List<Query> pairs() {
    return pairs;
  }

  @Override
  RaisedQuery over(Query other) {
    return new NeighboursQuery(other, pairs);
  }

  @Override
  Raises raises(IndexSearcher searcher, float boost) throws IOException {
    List<Weight> weights = Neighbours.prepared(pairs, searcher, boost);
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
    return found.isEmpty() ? supplier : new RaisedSupplier(supplier, new NeighboursRaise(found));
  }

  @Override
  public String toString(String field) {
    return "raised(" + words() + " by " + pairs + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && words().equals(((NeighboursQuery) other).words())
        && pairs.equals(((NeighboursQuery) other).pairs);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + words().hashCode()) + pairs.hashCode();
  }
}
