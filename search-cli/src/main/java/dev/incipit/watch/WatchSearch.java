package dev.incipit.watch;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.PaperId;
import dev.incipit.query.DateField;
import dev.incipit.search.ChangeSpan;
import dev.incipit.search.Filters;
import dev.incipit.search.Hit;
import dev.incipit.search.IndexView;
import dev.incipit.search.SearchRequest;
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
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
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
   * The papers that are still to be told, best first; one of several days for each.
   *
   * @param from the first day
   * @param to the last day, not before the first
   * @param since the first change to look at; null for all
   */
  List<Item> find(Watch watch, LocalDate from, LocalDate to, @Nullable Instant since, Untold untold)
      throws IOException {
    Predicate<AnnouncedPaper> wanted =
        entry ->
            days(watch, entry, from, to).keySet().stream()
                .anyMatch(day -> untold.test(day, entry.id()));
    List<Item> items = new ArrayList<>();
    for (Hit hit : view.scan(request(watch, from, to, since), wanted)) {
      days(watch, hit.entry(), from, to)
          .forEach((day, announcements) -> {
            if (untold.test(day, hit.entry().id())) {
              items.add(item(watch, hit, day, announcements));
            }
          });
    }
    return items;
  }

  private SearchRequest request(Watch watch, LocalDate from, LocalDate to, @Nullable Instant since)
      throws IOException {
    Filters filters =
        watch.search().filters().toBuilder()
            .dates(DateField.ANNOUNCED, from, to)
            .changed(since == null ? null : ChangeSpan.since(since))
            .build();
    return SearchRequest.builder(watch.search().withSettings(view.settings()).parsed().query())
        .filters(filters)
        .matching(watch.search().matching())
        .highlight(true)
        .explain(true)
        .build();
  }

  /** The days on which a paper was announced in a way that counts. */
  private static Map<LocalDate, List<Announcement>> days(
      Watch watch, AnnouncedPaper entry, LocalDate from, LocalDate to) {
    return entry.announcements().stream()
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
