package dev.incipit.watch;

import dev.incipit.paper.Announcement;
import dev.incipit.paper.PaperId;
import dev.incipit.query.DateField;
import dev.incipit.search.ChangeSpan;
import dev.incipit.search.Filters;
import dev.incipit.search.Hit;
import dev.incipit.search.IndexView;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import dev.incipit.watch.model.Item;
import dev.incipit.watch.model.Reason;
import dev.incipit.watch.model.StableId;
import dev.incipit.watch.model.Watch;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the papers of one watch among those announced in a span of days.
 *
 * @param view the papers
 * @param digest names the digest that they are for
 */
record WatchSearch(IndexView view, String digest) {

  /** Whether a paper of a day is still to be told. */
  interface Untold extends BiPredicate<LocalDate, PaperId> {}

  /**
   * The papers that are still to be told, by day. Mostly there are none, so that marks are asked
   * for only where there are some.
   *
   * @param from the first day
   * @param to the last day, not before the first
   * @param since the first change to look at; null for all
   */
  List<Item> find(Watch watch, LocalDate from, LocalDate to, @Nullable Instant since, Untold untold)
      throws IOException {
    SearchRequest.Builder request =
        request(watch, from, to, since).highlight(false).sort(Sort.NEWEST);
    Set<LocalDate> told =
        hits(request.build()).stream()
            .flatMap(hit ->
                days(watch, hit, from, to).keySet().stream()
                    .filter(day -> untold.test(day, hit.paper().id())))
            .collect(Collectors.toCollection(TreeSet::new));
    List<Item> items = new ArrayList<>();
    for (LocalDate day : told) {
      items.addAll(ofDay(watch, day, since, untold));
    }
    return items;
  }

  /** The papers of one day that are still to be told, best first. */
  List<Item> ofDay(Watch watch, LocalDate day, @Nullable Instant since, Untold untold)
      throws IOException {
    SearchRequest request = request(watch, day, day, since).highlight(true).explain(true).build();
    List<Item> items = new ArrayList<>();
    for (Hit hit : hits(request)) {
      List<Announcement> announcements = days(watch, hit, day, day).get(day);
      if (announcements != null && untold.test(day, hit.paper().id())) {
        items.add(item(watch, hit, day, announcements));
      }
    }
    return items;
  }

  private SearchRequest.Builder request(
      Watch watch, LocalDate from, LocalDate to, @Nullable Instant since) throws IOException {
    Filters filters =
        watch.search().filters().toBuilder()
            .dates(DateField.ANNOUNCED, from, to)
            .changed(since == null ? null : ChangeSpan.since(since))
            .build();
    return SearchRequest.builder(watch.search().withSettings(view.settings()).parsed().query())
        .filters(filters)
        .matching(watch.search().matching())
        .facets(Set.of())
        .size(SearchRequest.MAX_SIZE);
  }

  private List<Hit> hits(SearchRequest first) throws IOException {
    SearchPage page = view.search(first);
    List<Hit> hits = new ArrayList<>(page.hits());
    for (String next = page.next(); next != null; next = page.next()) {
      page = view.search(first.withCursor(next));
      hits.addAll(page.hits());
    }
    return hits;
  }

  /** The days on which a paper was announced in a way that counts. */
  private static Map<LocalDate, List<Announcement>> days(
      Watch watch, Hit hit, LocalDate from, LocalDate to) {
    return hit.announcements().stream()
        .filter(a -> watch.announced().contains(a.type()))
        .filter(a -> !a.date().isBefore(from) && !a.date().isAfter(to))
        .collect(Collectors.groupingBy(Announcement::date, TreeMap::new, Collectors.toList()));
  }

  private Item item(Watch watch, Hit hit, LocalDate day, List<Announcement> announcements) {
    PaperId paper = hit.paper().id();
    return new Item(
        StableId.of("item", digest, day, paper),
        day,
        hit.entry(),
        announcements,
        List.of(Reason.of(watch, StableId.of("reason", watch.name(), day, paper), hit)));
  }
}
