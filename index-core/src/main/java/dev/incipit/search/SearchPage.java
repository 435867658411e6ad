package dev.incipit.search;

import dev.incipit.query.QueryProblem;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the hits of a search, with counts over all of them.
 *
 * @param request what was asked
 * @param total how many papers match, exactly; at least so many if the answer is partial
 * @param matching how many of the query's words a paper needed to be counted here
 * @param hits this page's papers in order
 * @param facets counts over all matches, see {@link Facets}
 * @param next a cursor that continues after this page; null when this is the last, or partial
 * @param advice what else to tell; {@link Advice#NONE} when not asked for
 * @param meaning what meaning did for the answer
 * @param partial whether the request's deadline ended the search: the hits are the best of those
 *     found so far, of which there may be none; total and facets are lower bounds
 * @param took how long the index worked
 * @param index the state of the index that answered
 * @since 0.1.0
 */
public record SearchPage(
    SearchRequest request,
    long total,
    MatchMode matching,
    List<Hit> hits,
    Facets facets,
    @Nullable String next,
    Advice advice,
    MeaningReport meaning,
    boolean partial,
    Duration took,
    IndexStats index) {

  /** Copies the hits. */
  public SearchPage {
    hits = List.copyOf(hits);
  }

  /**
   * {@return what of the query's text could not be taken as written, with its places; empty when
   * all is well, or when the request was made of a query without its text}
   *
   * @since 0.2.0
   */
  public List<QueryProblem> problems() {
    return request.problems();
  }
}
