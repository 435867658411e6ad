package dev.incipit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Taxonomy;
import dev.incipit.query.DateField;
import dev.incipit.query.QueryParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A search as of a day answers the same when later days have been loaded. */
abstract class AsOfContract extends MarkContract {
  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 60;
  private static final int A_DAY = 6;
  private static final List<String> LISTS = List.of("cs.DC", "cs.LG", "math.CO");

  private final List<PaperId> announced = new ArrayList<>();

  /** A listing with new papers, and with some that were announced before, in another way. */
  private List<AnnouncedPaper> listing(int day, Random random) {
    LocalDate date = START.plusDays(day);
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (int number = 1; number <= A_DAY; number++) {
      boolean old = !announced.isEmpty() && random.nextInt(3) == 0;
      PaperId id =
          old
              ? announced.get(random.nextInt(announced.size()))
              : PaperId.of("%02d%02d.%05d".formatted(26, date.getMonthValue(), day * 10 + number));
      if (!old) {
        announced.add(id);
      }
      AnnouncementType type =
          old
              ? random.nextBoolean() ? AnnouncementType.REPLACED : AnnouncementType.CROSS
              : AnnouncementType.NEW;
      int kind = Integer.parseInt(id.value().substring(8)) % 3;
      Paper paper =
          Paper.builder(id)
              .title("Leases of " + List.of("clocks", "queues", "caches").get(kind))
              .subjects(List.of(Taxonomy.arxiv().subject(LISTS.get(kind))))
              .build();
      String list = LISTS.get(random.nextInt(LISTS.size()));
      papers.add(
          new AnnouncedPaper(paper, List.of(new Announcement(list, date, type, number, null))));
    }
    return papers;
  }

  private List<SearchRequest> requests(LocalDate asOf) {
    List<SearchRequest> requests = new ArrayList<>();
    for (String query :
        List.of(
            "*", "clocks OR caches", "type:replaced", "-type:cross", "announced:2026-01-20..")) {
      for (Sort sort : List.of(Sort.NEWEST, Sort.OLDEST, Sort.FIRST_SUBMITTED)) {
        Filters.Builder filters = Filters.NONE.toBuilder().asOf(asOf);
        requests.add(request(query, sort, filters.build()));
        requests.add(
            request(query, sort, filters.notTypes(Set.of(AnnouncementType.REPLACED)).build()));
        requests.add(
            request(
                query,
                sort,
                filters
                    .notTypes(Set.of())
                    .types(Set.of(AnnouncementType.CROSS))
                    .dates(DateField.ANNOUNCED, START.plusDays(3), START.plusDays(50))
                    .build()));
      }
    }
    return requests;
  }

  private static SearchRequest request(String query, Sort sort, Filters filters) {
    return SearchRequest.builder(QueryParser.parse(query).query())
        .filters(filters)
        .sort(sort)
        .size(100)
        .facets(EnumSet.allOf(FacetField.class))
        .build();
  }

  private String answer(SearchRequest request) throws IOException {
    SearchPage page = index.search(request);
    List<String> ids = page.hits().stream().map(hit -> hit.paper().id().value()).toList();
    return page.total() + " " + ids + " " + page.facets();
  }

  @Test
  void aSearchAsOfADayAnswersTheSameThirtyDaysLater() throws IOException {
    Random random = new Random(11);
    Map<SearchRequest, String> before = new LinkedHashMap<>();
    LocalDate asOf = START.plusDays(DAYS / 2 - 1);
    for (int day = 0; day < DAYS; day++) {
      if (day == DAYS / 2) {
        index.refresh();
        for (SearchRequest request : requests(asOf)) {
          before.put(request, answer(request));
        }
      }
      index.add(listing(day, random));
    }
    index.refresh();
    for (Map.Entry<SearchRequest, String> asked : before.entrySet()) {
      assertEquals(asked.getValue(), answer(asked.getKey()), asked.getKey().toString());
    }
    long then = index.search(requests(asOf).getFirst()).total();
    long now = index.search(request("*", Sort.NEWEST, Filters.NONE)).total();
    assertTrue(then > 50 && now > then + 50, then + " then, " + now + " now");
    SearchRequest replaced = request("type:replaced", Sort.NEWEST, Filters.NONE);
    assertTrue(index.search(replaced).total() > 20, "papers are replaced later");
  }
}
