package dev.incipit.web.page;

import dev.incipit.paper.Taxonomy;
import dev.incipit.search.Facets;
import dev.incipit.search.Hit;
import dev.incipit.search.IndexStats;
import dev.incipit.search.ListingSummary;
import dev.incipit.search.Sort;
import dev.incipit.settings.IndexSettings;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.page.list.DayView;
import dev.incipit.web.page.paper.PaperView;
import dev.incipit.web.page.search.FacetsView;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.params.SearchParams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The start page.
 *
 * @param papers how many papers the index holds, in words
 * @param newest the newest listing's day in words; null when there is none
 * @param isoNewest the same day for programs; null likewise
 * @param days the newest days that have listings
 * @param latest the papers submitted last, where there is no listing; else empty
 * @param facets all papers by subject, year, type and author
 * @param allHref all papers, newest first
 */
public record StartView(
    String papers,
    @Nullable String newest,
    @Nullable String isoNewest,
    List<Day> days,
    List<PaperView> latest,
    FacetsView facets,
    String allHref) {

  /** How many days are shown. */
  private static final int DAYS = 3;

  /**
   * A day and the lists that were announced on it.
   *
   * @param day the day in words
   * @param isoDay the day for programs
   * @param href the day by itself
   * @param lists the lists, by their codes
   */
  public record Day(String day, String isoDay, String href, List<DayView> lists) {}

  static StartView of(
      IndexSettings settings,
      IndexStats stats,
      List<ListingSummary> listings,
      List<Hit> latest,
      Facets facets) {
    SearchParams all = SearchParams.none(settings).withSort(Sort.NEWEST);
    return new StartView(
        TextFormat.papers(stats.papers()),
        stats.newest() == null ? null : TextFormat.day(stats.newest()),
        stats.newest() == null ? null : stats.newest().toString(),
        days(listings, settings.taxonomy()),
        latest.stream().map(hit -> PaperView.of(hit.entry())).toList(),
        FacetsView.of(all, facets),
        all.href());
  }

  /** Whether a title has a formula to set. */
  boolean hasFormulas() {
    return latest.stream().anyMatch(PaperView::hasFormulas);
  }

  private static List<Day> days(List<ListingSummary> listings, Taxonomy taxonomy) {
    Map<LocalDate, List<DayView>> days = new LinkedHashMap<>();
    for (ListingSummary listing : listings) {
      days.computeIfAbsent(listing.day(), day -> new ArrayList<>())
          .add(DayView.of(listing, taxonomy));
    }
    return days.entrySet().stream()
        .limit(DAYS)
        .map(day ->
            new Day(
                TextFormat.weekday(day.getKey()),
                day.getKey().toString(),
                Addresses.lists(day.getKey()),
                List.copyOf(day.getValue())))
        .toList();
  }
}
