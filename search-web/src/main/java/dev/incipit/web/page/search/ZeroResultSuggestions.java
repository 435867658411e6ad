package dev.incipit.web.page.search;

import dev.incipit.query.Query;
import dev.incipit.search.Filters;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.Relaxation;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.SearchParams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the searches close to one that found nothing which do find something. */
public final class ZeroResultSuggestions {
  private static final int MOST = 8;

  private ZeroResultSuggestions() {}

  public static List<Link> of(PaperIndex index, SearchParams params, SearchPage answer)
      throws IOException {
    List<Link> links = new ArrayList<>();
    for (Relaxation relaxation : answer.advice().withoutEach()) {
      // Filters are told apart below, each value by itself.
      if (relaxation.filters().equals(params.filters())) {
        String label = "Leave out " + relaxation.dropped() + ": ";
        String href = params.withText(relaxation.query().toString()).href();
        links.add(new Link(label + TextFormat.papers(relaxation.total()), href, false));
      }
    }
    Query query = answer.request().query();
    for (Map.Entry<String, SearchParams> candidate : candidates(params, query).entrySet()) {
      SearchParams looser = candidate.getValue();
      long found = index.search(countOnly(looser)).total();
      if (found > 0) {
        String label = candidate.getKey() + ": " + TextFormat.papers(found);
        links.add(new Link(label, looser.href(), false));
      }
    }
    return links;
  }

  private static Map<String, SearchParams> candidates(SearchParams params, Query query) {
    Map<String, SearchParams> candidates = new LinkedHashMap<>();
    List<ActiveFilters.Active> filters = ActiveFilters.of(params);
    if (filters.size() > 1) {
      candidates.put("Remove all filters", params.withFilters(Filters.NONE));
    }
    for (ActiveFilters.Active filter : filters.subList(0, Math.min(MOST, filters.size()))) {
      candidates.put("Remove the filter “" + filter.label() + "”", filter.without());
    }
    String unquoted = params.text().replace("\"", " ").strip().replaceAll("\\s+", " ");
    if (!unquoted.equals(params.text()) && !unquoted.isEmpty()) {
      candidates.put("Drop the quotes", params.withText(unquoted));
    }
    if (query instanceof Query.And and
        && and.parts().stream().allMatch(ZeroResultSuggestions::isWording)) {
      String any = String.join(" OR ", and.parts().stream().map(Query::toString).toList());
      candidates.put("Match any of the words", params.withText(any));
    }
    return candidates;
  }

  private static boolean isWording(Query part) {
    return part instanceof Query.Word || part instanceof Query.Phrase;
  }

  private static SearchRequest countOnly(SearchParams params) {
    return SearchRequest.builder(params.parsed().query())
        .filters(params.filters())
        .size(0)
        .facets(Set.of())
        .highlight(false)
        .build();
  }
}
