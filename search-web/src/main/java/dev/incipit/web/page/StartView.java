package dev.incipit.web.page;

import dev.incipit.search.Facets;
import dev.incipit.search.IndexStats;
import dev.incipit.search.ListingSummary;
import dev.incipit.search.Sort;
import dev.incipit.web.params.SearchParams;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The start page.
 *
 * @param papers how many papers the index holds, in words
 * @param newest the newest listing's day in words; null when there is none
 * @param days the newest listings
 * @param facets all papers by subject, year, type and author
 * @param allHref all papers, newest first
 */
public record StartView(
    String papers, @Nullable String newest, List<DayView> days, FacetsView facets, String allHref) {

  static StartView of(IndexStats stats, List<ListingSummary> listings, Facets facets) {
    SearchParams all = SearchParams.NONE.withSort(Sort.NEWEST);
    return new StartView(
        Wording.papers(stats.papers()),
        stats.newest() == null ? null : Wording.day(stats.newest()),
        listings.stream().map(DayView::of).toList(),
        FacetsView.of(all, facets),
        all.href());
  }
}
