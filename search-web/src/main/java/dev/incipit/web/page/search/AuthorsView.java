package dev.incipit.web.page.search;

import dev.incipit.search.FacetCount;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.web.page.frame.HiddenField;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.SearchParams;
import java.util.List;
import java.util.Set;

/**
 * The authors of a search, the most frequent first.
 *
 * @param text the query as typed
 * @param hidden the rest of the search, for the search box
 * @param papers how many papers the search finds, in words
 * @param cut whether there may be more authors
 * @param back the search
 * @param authors the authors
 */
public record AuthorsView(
    String text,
    List<HiddenField> hidden,
    String papers,
    boolean cut,
    Link back,
    List<GroupView.Value> authors) {

  public static AuthorsView of(SearchParams params, SearchPage answer) {
    List<FacetCount> found = answer.facets().authors();
    List<GroupView.Value> authors =
        FacetsView.authorValues(params, FacetRoom.of(params).within(found));
    return new AuthorsView(
        params.text(),
        HiddenField.of(params, Set.of("q")),
        TextFormat.papers(answer.total()),
        authors.size() < found.size() || found.size() >= SearchRequest.MAX_AUTHORS,
        new Link("Back to the papers", params.href(), false),
        authors);
  }
}
