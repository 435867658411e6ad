package dev.incipit.lucene.scoring;

import java.io.IOException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * A query whose papers score more by something that never decides whether they match.
 *
 * <p>Lucene can express that, but asks then of every paper how much more it is. Here it is known
 * how much it can be at most, so that most papers are left out by their words alone.
 */
public abstract class ScoreBoostQuery extends Query {
  private final Query words;

  ScoreBoostQuery(Query words) {
    this.words = words;
  }

  /** What papers match by. */
  final Query words() {
    return words;
  }

  /** Another query, raised by the same. */
  abstract ScoreBoostQuery over(Query other);

  /** What raises scores in an index, as part of a query whose scores are multiplied. */
  abstract ScoreBooster raises(IndexSearcher searcher, float boost) throws IOException;

  @Override
  public final Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = words.rewrite(searcher);
    return rewritten instanceof MatchNoDocsQuery
        ? rewritten
        : rewritten.equals(words) ? this : over(rewritten);
  }

  @Override
  public final Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight weight = searcher.createWeight(words, mode, boost);
    return mode.needsScores()
        ? new ScoreBoostWeight(this, weight, raises(searcher, boost))
        : weight;
  }

  @Override
  public final void visit(QueryVisitor visitor) {
    words.visit(visitor.getSubVisitor(Occur.MUST, this));
  }
}
