package dev.incipit.lucene.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Papers with any of some parts, whose scores are added up, raised where words stand together.
 *
 * <p>Lucene's own query of all parts and pairs finds the same. It leaves papers out by the most
 * that each of them could add, and of a long question all pairs together could add more than the
 * best papers score; so it leaves none out. Here it is used that a paper without a word has none of
 * its pairs.
 */
public final class DisjunctionQuery extends Query {
  /**
   * Two words in a row.
   *
   * @param first the place among the parts of one of them
   * @param second the place of the other; no paper has the pair but not both
   * @param query what it adds
   */
  public record Pair(int first, int second, Query query) {}

  private final List<Query> parts;
  private final List<Pair> pairs;

  public DisjunctionQuery(List<Query> parts, List<Pair> pairs) {
    this.parts = List.copyOf(parts);
    this.pairs = List.copyOf(pairs);
  }

  List<Query> pairs() {
    return pairs.stream().map(Pair::query).toList();
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    List<Query> rewritten = new ArrayList<>();
    boolean any = false;
    for (Query part : parts) {
      Query now = part.rewrite(searcher);
      rewritten.add(now);
      any |= !(now instanceof MatchNoDocsQuery);
    }
    if (!any) {
      return new MatchNoDocsQuery("no paper has any of the parts");
    }
    return rewritten.equals(parts) ? this : new DisjunctionQuery(rewritten, pairs);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    if (!mode.needsScores()) {
      return any(parts).createWeight(searcher, mode, boost);
    }
    List<UpperBoundQuery> words = new ArrayList<>();
    for (Query part : parts) {
      words.add(new UpperBoundQuery(part, searcher.createWeight(part, mode, boost), 0));
    }
    Weight any = any(words).createWeight(searcher, mode, boost);
    List<Weight> together = ProximityBoostQuery.prepared(pairs(), searcher, boost);
    return new ScoreBoostWeight(
        this, any, new DisjunctionBooster(searcher, mode, words, pairs, together));
  }

  /** Papers with any of some parts, in Lucene's own terms. */
  static BooleanQuery any(List<? extends Query> parts) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    parts.forEach(part -> any.add(part, Occur.SHOULD));
    return any.build();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    QueryVisitor inside = visitor.getSubVisitor(Occur.SHOULD, this);
    parts.forEach(part -> part.visit(inside));
  }

  @Override
  public String toString(String field) {
    return "any(" + parts + " raised by " + pairs + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && parts.equals(((DisjunctionQuery) other).parts)
        && pairs.equals(((DisjunctionQuery) other).pairs);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + parts.hashCode()) + pairs.hashCode();
  }
}
