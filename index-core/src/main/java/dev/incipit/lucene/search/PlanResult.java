package dev.incipit.lucene.search;

import dev.incipit.lucene.query.FilterCompiler;
import dev.incipit.lucene.query.Plan;
import dev.incipit.lucene.query.SortFields;
import dev.incipit.lucene.reader.LuceneSnapshot;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * The papers that answer a request.
 *
 * @param plan by which of its ways
 * @param query the same with what else counts for the order, not narrowed by filters
 * @param matches what was found
 */
record PlanResult(Plan plan, Query query, Matches matches) {

  /**
   * Answers a request.
   *
   * @param after what the first matches come after; null for the very first
   * @param wanted how many of the first matches
   * @param counted whether every match is wanted
   */
  static PlanResult of(
      LuceneSnapshot snapshot,
      SearchRequest request,
      FilterCompiler filters,
      Sort sort,
      @Nullable FieldDoc after,
      int wanted,
      boolean counted)
      throws IOException {
    List<Plan> ways = Plan.ways(snapshot, request);
    if (filters.any()) {
      ways = List.of(Plan.chosen(snapshot, ways));
    }
    // Without filters the search itself tells whether its way finds enough.
    for (int i = 0; ; i++) {
      Plan way = ways.get(i);
      Query query = way.ranked(snapshot, request);
      Matches matches =
          Matches.of(
              snapshot.searcher(),
              filters.narrow(query),
              SortFields.of(sort),
              after,
              wanted,
              counted);
      if (i == ways.size() - 1 || matches.total() >= way.minHits()) {
        return new PlanResult(way, query, matches);
      }
    }
  }
}
