package dev.incipit.watch;

import dev.incipit.paper.Announcement;
import dev.incipit.paper.PaperId;
import dev.incipit.query.DateField;
import dev.incipit.query.Query;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

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
   * The papers that are still to be told, best first.
   *
   * @param from the first day
   * @param to the last day, not before the first
   */
  List<Item> find(Watch watch, LocalDate from, LocalDate to, Untold untold) throws IOException {
    Query query = watch.search().parsed().query();
    List<Item> items = new ArrayList<>();
    SearchRequest request = request(watch, query, from, to).highlight(true).explain(true).build();
    for (Hit hit : hits(request)) {
      days(watch, hit, from, to)
          .forEach((day, announcements) -> {
            if (untold.test(day, hit.paper().id())) {
              items.add(item(watch, hit, day, announcements));
            }
          });
    }
    return items;
  }

  /**
   * The papers that are still to be told of days that were looked at before. Mostly there are none,
   * so that marks are asked for only where there are some.
   */
  List<Item> findLate(Watch watch, LocalDate from, LocalDate to, Untold untold) throws IOException {
    SearchRequest request =
        request(watch, watch.search().parsed().query(), from, to)
            .highlight(false)
            .sort(Sort.NEWEST)
            .build();
    Set<LocalDate> late =
        hits(request).stream()
            .flatMap(hit ->
                days(watch, hit, from, to).keySet().stream()
                    .filter(day -> untold.test(day, hit.paper().id())))
            .collect(Collectors.toSet());
    List<Item> items = new ArrayList<>();
    for (LocalDate day : late.stream().sorted().toList()) {
      items.addAll(find(watch, day, day, untold));
    }
    return items;
  }

  private static SearchRequest.Builder request(
      Watch watch, Query query, LocalDate from, LocalDate to) {
    Filters filters =
        watch.search().filters().toBuilder().dates(DateField.ANNOUNCED, from, to).build();
    return SearchRequest.builder(query)
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
