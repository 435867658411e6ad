package dev.incipit.lucene.query;

import dev.incipit.lucene.analysis.Names;
import dev.incipit.lucene.document.Schema;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** The words of one person's name in any order; kept as they are until they are searched for. */
public final class NameQuery extends Query {
  /** Half the gap between two people: wider than any name, too narrow for two. */
  public static final int WIDTH = Names.PERSON_GAP / 2;

  private final List<List<TermSequence>> words;

  NameQuery(List<List<TermSequence>> words) {
    this.words = List.copyOf(words);
  }

  public List<List<TermSequence>> words() {
    return words;
  }

  /**
   * Of two, an initial must not be that of the other word: "Chen, C" is not everyone named Chen.
   */
  public boolean apart() {
    return words.size() == 2;
  }

  private IntervalQuery intervals() {
    IntervalsSource[] sources =
        words.stream()
            .map(alternatives ->
                Intervals.or(
                    alternatives.stream().map(TextQueries::source).toArray(IntervalsSource[]::new)))
            .toArray(IntervalsSource[]::new);
    IntervalsSource name =
        apart()
            ? Intervals.unorderedNoOverlaps(sources[0], sources[1])
            : Intervals.unordered(sources);
    return new IntervalQuery(Schema.AUTHOR, Intervals.maxwidth(WIDTH, name));
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return intervals();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    intervals().visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "name" + words;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && words.equals(((NameQuery) other).words);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + words.hashCode();
  }
}
