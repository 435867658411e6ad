package dev.incipit.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.PaperId;
import dev.incipit.query.DateField;
import dev.incipit.query.QueryParser;
import dev.incipit.search.Filters;
import dev.incipit.search.Hit;
import dev.incipit.search.IndexView;
import dev.incipit.search.MatchMode;
import dev.incipit.search.PageWalk;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import dev.incipit.watch.model.Item;
import dev.incipit.watch.model.Watch;
import dev.incipit.watch.store.WatchFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What watches find is what an ordinary search of the same days finds. */
class WatchSearchTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final int DAYS = 8;
  private static final List<String> WORDS =
      List.of("kestrel", "steeple", "marmot", "glacier", "lantern", "harbor");

  @TempDir private Path temp;

  private final long seed = Long.getLong("incipit.seed", System.nanoTime());
  private final Random random = new Random(seed);

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private AnnouncedPaper paper(int number) {
    AnnouncementType[] types = AnnouncementType.values();
    return Announced.of(
        "2604.%05d".formatted(number),
        "On the " + word() + " and the " + word(),
        "With a " + word() + ".",
        FIRST.plusDays(random.nextInt(DAYS)),
        types[random.nextInt(types.length)]);
  }

  private String query() {
    return switch (random.nextInt(5)) {
      case 0 -> word();
      case 1 -> word() + " " + word();
      case 2 -> "ti:" + word() + " OR abs:" + word();
      case 3 -> word() + " -" + word();
      default -> word().substring(0, 3) + "*";
    };
  }

  @Test
  void randomWatchesFindWhatSearchesOfTheirDaysFind() throws IOException {
    int found = 0;
    try (PaperIndex index = LuceneIndex.inMemory()) {
      for (int batch = 0; batch < 4; batch++) {
        List<AnnouncedPaper> papers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
          papers.add(paper(random.nextInt(350)));
        }
        index.add(papers);
        index.refresh();
      }
      WatchFolder folder = new WatchFolder(temp);
      try (IndexView view = index.view()) {
        for (int i = 0; i < 60; i++) {
          String query = query();
          Files.writeString(
              temp.resolve("w.json"),
              "{\"query\": \"" + query + "\", \"deliver\": [{\"markdown\": \"new.md\"}]}");
          LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
          LocalDate to = from.plusDays(random.nextInt(3));
          int told = random.nextInt(4);
          WatchSearch.Untold untold = (day, paper) -> paper.value().hashCode() % 4 != told;
          Set<String> expected = expected(index, query, from, to, untold);
          Set<String> items = new TreeSet<>();
          for (Item item :
              new WatchSearch(view, "d").find(folder.watch("w"), from, to, null, untold)) {
            assertTrue(items.add(item.day() + " " + item.paper().id()), () -> "twice: " + item);
          }
          assertEquals(expected, items, query + " from " + from + " to " + to + ", seed " + seed);
          found += items.size();
        }
      }
    }
    assertTrue(found > 100, found + " found, seed " + seed);
  }

  private static Set<String> expected(
      PaperIndex index, String query, LocalDate from, LocalDate to, WatchSearch.Untold untold)
      throws IOException {
    SearchRequest request =
        SearchRequest.builder(QueryParser.parse(query).query())
            .filters(Filters.NONE.toBuilder().dates(DateField.ANNOUNCED, from, to).build())
            .matching(MatchMode.ALL)
            .size(SearchRequest.MAX_SIZE)
            .build();
    Set<String> expected = new TreeSet<>();
    try (PageWalk walk = new PageWalk(index, request)) {
      for (Hit hit : walk.hits().toList()) {
        PaperId id = hit.paper().id();
        hit.announcements().stream()
            .filter(a -> Watch.ANNOUNCED.contains(a.type()))
            .filter(a -> !a.date().isBefore(from) && !a.date().isAfter(to))
            .filter(a -> untold.test(a.date(), id))
            .forEach(a -> expected.add(a.date() + " " + id));
      }
    }
    return expected;
  }
}
