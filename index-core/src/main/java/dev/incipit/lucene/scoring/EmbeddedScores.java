package dev.incipit.lucene.scoring;

import dev.incipit.lucene.document.Schema;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** The scores of an embedded index; keeps what it learns of a part. */
public final class EmbeddedScores implements Scores {
  private final IndexSearcher searcher;
  private final Map<Query, Weight> weights = new HashMap<>();
  private final Map<Query, Integer> counts = new HashMap<>();

  public EmbeddedScores(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  private Weight weight(Query query) throws IOException {
    Weight known = weights.get(query);
    if (known != null) {
      return known;
    }
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1f);
    weights.put(query, weight);
    return weight;
  }

  private LeafReaderContext leaf(int document) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }

  @Override
  public double of(Query query, int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    Explanation explained = weight(query).explain(leaf, document - leaf.docBase);
    return explained.isMatch() ? explained.getValue().doubleValue() : 0;
  }

  @Override
  public int times(Query query, String field, int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    Matches matches = weight(query).matches(leaf, document - leaf.docBase);
    MatchesIterator places = matches == null ? null : matches.getMatches(field);
    int times = 0;
    while (places != null && places.next()) {
      times++;
    }
    return times;
  }

  @Override
  public long papers(Query query) throws IOException {
    Integer known = counts.get(query);
    int papers = known == null ? searcher.count(query) : known;
    counts.put(query, papers);
    return papers;
  }

  @Override
  public long day(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    NumericDocValues days = DocValues.getNumeric(leaf.reader(), Schema.DATE);
    days.advanceExact(document - leaf.docBase);
    return days.longValue();
  }
}
