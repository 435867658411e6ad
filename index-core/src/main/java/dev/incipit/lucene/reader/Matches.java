package dev.incipit.lucene.reader;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/**
 * The papers that match a query: the first of them, and how many there are.
 *
 * <p>They are gone through twice where there are many. The best are found without scoring those
 * that cannot be among them; all are counted without scoring any.
 *
 * @param first the first matches in their order
 * @param total how many match, exactly; at least so many if a deadline passed
 * @param all every match; null unless it was asked for
 */
record Matches(List<FieldDoc> first, long total, @Nullable FacetsCollector all) {
  /** So many matches are scored before any is left out, as they are soon counted by that. */
  private static final int SCORED = 1_000;

  Matches {
    first = List.copyOf(first);
  }

  /**
   * Finds the matches of a query.
   *
   * @param after what the first of them come after; null for the very first
   * @param counted whether every match is wanted
   */
  static Matches of(
      IndexSearcher searcher,
      Query query,
      Sort order,
      @Nullable FieldDoc after,
      int wanted,
      boolean counted)
      throws IOException {
    TopFieldDocs found =
        searcher.search(query, new TopFieldCollectorManager(order, wanted, after, SCORED));
    List<FieldDoc> first = List.of(found.scoreDocs).stream().map(FieldDoc.class::cast).toList();
    if (counted) {
      FacetsCollector all = searcher.search(query, new FacetsCollectorManager());
      int total = all.getMatchingDocs().stream().mapToInt(leaf -> leaf.totalHits()).sum();
      // Less was counted than found only if a deadline passed between the two.
      return new Matches(first, Math.max(total, found.totalHits.value()), all);
    }
    boolean exact = found.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    long total = exact ? found.totalHits.value() : searcher.count(query);
    return new Matches(first, Math.max(total, found.totalHits.value()), null);
  }
}
