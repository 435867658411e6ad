package dev.incipit.pipeline.advice;

import dev.incipit.compile.FilterKind;
import dev.incipit.query.Query;
import dev.incipit.search.Filters;
import java.util.ArrayList;
import java.util.List;

/**
 * A search without one of its conditions.
 *
 * @param dropped the condition, in words
 */
record RelaxedQueries(Query query, Filters filters, String dropped) {
  /** Most parts of a query that are left out in turn. */
  private static final int MOST_PARTS = 8;

  /** The searches without each part of a query of which all must match, and each kind of filter. */
  static List<RelaxedQueries> of(Query query, Filters filters) {
    List<RelaxedQueries> found = new ArrayList<>();
    if (query instanceof Query.And and) {
      for (int i = 0; i < Math.min(MOST_PARTS, and.parts().size()); i++) {
        List<Query> others = new ArrayList<>(and.parts());
        Query dropped = others.remove(i);
        found.add(new RelaxedQueries(Query.and(others), filters, dropped.toString()));
      }
    }
    for (FilterKind kind : FilterKind.values()) {
      Filters others = kind.leftOut(filters);
      if (!others.equals(filters)) {
        found.add(new RelaxedQueries(query, others, kind.describe(filters)));
      }
    }
    return found;
  }
}
