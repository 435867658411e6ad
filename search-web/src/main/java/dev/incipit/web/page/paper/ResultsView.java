package dev.incipit.web.page.paper;

import dev.incipit.search.Highlights;
import dev.incipit.search.Hit;
import dev.incipit.search.SearchPage;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.ResultPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a paper stands among the results that it was opened from.
 *
 * @param back the results
 * @param position where it stands, in words; null when it stands elsewhere by now
 * @param previous the paper before; null if there is none
 * @param next the paper behind; null if there is none
 * @param marks what the search found in it
 */
public record ResultsView(
    String back,
    @Nullable String position,
    @Nullable String previous,
    @Nullable String next,
    Highlights marks) {

  /**
   * Of what was found at a place and around it.
   *
   * @param found the answer to the place's request
   * @param id the paper's id
   */
  public static ResultsView of(ResultPlace place, SearchPage found, String id) {
    List<Hit> hits = found.hits();
    int at = place.index(found.request(), place.place());
    if (at < 0 || at >= hits.size() || !hits.get(at).entry().id().value().equals(id)) {
      return new ResultsView(place.results(), null, null, null, Highlights.NONE);
    }
    return new ResultsView(
        place.results(),
        TextFormat.number(place.place()) + " of " + TextFormat.number(found.total()),
        href(place, hits, at, -1),
        href(place, hits, at, 1),
        hits.get(at).highlights());
  }

  private static @Nullable String href(ResultPlace place, List<Hit> hits, int at, int step) {
    int other = at + step;
    return other < 0 || other >= hits.size()
        ? null
        : place.at(place.place() + step).paper(hits.get(other).entry().id());
  }
}
