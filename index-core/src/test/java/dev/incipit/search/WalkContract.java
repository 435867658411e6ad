package dev.incipit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.incipit.Seed;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.query.Query;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Going through hits page by page. */
abstract class WalkContract extends TrendContract {
  private static final int PRESENT = 40;

  private int loads;

  @Test
  void pagesByNumberAndByCursorAreTheSameHitsOnce() throws IOException {
    Seed.addTo(index);
    for (String text : List.of("*", "system", "LLM OR GPU")) {
      for (Sort sort : Sort.values()) {
        List<String> whole = walk(query(text).sort(sort).size(100));
        assertEquals(search(text).total(), whole.size());
        assertEquals(whole.size(), new HashSet<>(whole).size());
        assertEquals(whole, walk(query(text).sort(sort).size(4)), text + " " + sort);
        assertEquals(whole, streamed(query(text).sort(sort).size(4)), text + " " + sort);
        List<String> numbered = new ArrayList<>();
        for (int page = 1; numbered.size() < whole.size(); page++) {
          SearchRequest request = query(text).sort(sort).size(4).page(page).build();
          index.search(request).hits().forEach(hit -> numbered.add(hit.paper().id().value()));
        }
        assertEquals(whole, numbered, text + " " + sort);
      }
    }
  }

  @Test
  void aScanGivesWhatPagesGiveOfThePapersThatAreWanted() throws IOException {
    Seed.addTo(index);
    List<String> queries =
        new ArrayList<>(List.of("*", "subject:cs.DC", "\"machine learning\"", "au:li"));
    List<String> words =
        List.of("system", "model*", "memory", "ti:GPU", "serverles~", "data -graph");
    Random random = new Random(5);
    for (int i = 0; i < 40; i++) {
      String one = words.get(random.nextInt(words.size()));
      String two = words.get(random.nextInt(words.size()));
      queries.add(one + (random.nextBoolean() ? " OR " : " ") + two);
    }
    try (IndexView view = index.view();
        IndexView byPages = onlyPages(view)) {
      for (String text : queries) {
        Predicate<AnnouncedPaper> wanted =
            random.nextBoolean() ? paper -> true : paper -> paper.id().value().hashCode() % 3 == 0;
        SearchRequest request =
            query(text)
                .sort(random.nextInt(3) == 0 ? Sort.NEWEST : Sort.RELEVANCE)
                .matching(random.nextBoolean() ? MatchMode.ALL : null)
                .filters(
                    random.nextBoolean()
                        ? Filters.NONE
                        : Filters.NONE.toBuilder().subjects(Set.of("cs.DC")).build())
                .explain(true)
                .build();
        assertEquals(byPages.scan(request, wanted), view.scan(request, wanted), text);
      }
    }
  }

  private static IndexView onlyPages(IndexView view) {
    return new IndexView() {
      @Override
      public SearchPage search(SearchRequest request) throws IOException {
        return view.search(request);
      }

      @Override
      public IndexSettings settings() throws IOException {
        return view.settings();
      }

      @Override
      public void close() {
        // The other is closed by whoever opened it.
      }
    };
  }

  private List<String> walk(SearchRequest.Builder request) throws IOException {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    do {
      SearchPage page = index.search(request.cursor(cursor).build());
      page.hits().forEach(hit -> ids.add(hit.paper().id().value()));
      cursor = page.next();
    } while (cursor != null);
    return ids;
  }

  private List<String> streamed(SearchRequest.Builder request) {
    try (Stream<Hit> hits = index.hits(request.build())) {
      return hits.map(hit -> hit.paper().id().value()).toList();
    }
  }

  @Test
  void aStreamOfHitsIsOfOneStateAndMayBeLeftEarly() throws IOException {
    index.add(IntStream.range(0, 300).mapToObj(WalkContract::present).toList());
    index.refresh();
    try (Stream<Hit> hits = index.hits(query("paper").sort(Sort.OLDEST).size(1).page(3).build())) {
      var walked = hits.iterator();
      walked.next();
      index.deleteAll(Query.all());
      index.refresh();
      int seen = 1;
      for (; walked.hasNext(); walked.next()) {
        seen++;
      }
      assertEquals(300, seen);
    }
    index.add(IntStream.range(0, 300).mapToObj(WalkContract::present).toList());
    index.refresh();
    try (Stream<Hit> hits = index.hits(SearchRequest.of("paper"))) {
      assertEquals(3, hits.limit(3).count());
    }
  }

  @Test
  void aCursorOfAnotherSearchOrADamagedOneIsRefused() throws IOException {
    Seed.addTo(index);
    String next = index.search(query("*").size(5).build()).next();
    for (SearchRequest.Builder wrong :
        List.of(
            query("LLM").cursor(next),
            query("*").sort(Sort.OLDEST).cursor(next),
            query("*").cursor("!!"),
            query("*").cursor("AAAA"),
            query("*").cursor(""))) {
      assertThrows(IllegalArgumentException.class, () -> index.search(wrong.build()));
    }
  }

  @Test
  void aWalkByPagesDuringALoadSeesEveryMatchOnceByEveryOrder() throws IOException {
    List<AnnouncedPaper> present = IntStream.range(0, 300).mapToObj(WalkContract::present).toList();
    index.add(present);
    index.refresh();
    List<String> expected = present.stream().map(paper -> paper.id().value()).sorted().toList();
    int added = 0;
    for (Sort sort : Sort.values()) {
      List<String> seen = new ArrayList<>();
      try (PageWalk walk = new PageWalk(index, query("paper -other").sort(sort).size(50).build())) {
        for (var page = walk.next(); page.isPresent(); page = walk.next()) {
          page.get().hits().forEach(hit -> seen.add(hit.paper().id().value()));
          List<AnnouncedPaper> others = new ArrayList<>();
          for (int i = 0; i < 100; i++) {
            others.add(paper("o" + added++, p -> p.title("Some other thing")));
          }
          index.add(others);
          index.refresh();
        }
      }
      assertEquals(expected, seen.stream().sorted().toList(), "by " + sort);
    }
  }

  @Test
  void aCursorByRelevanceOfAnEarlierStateIsRefusedAndOneByADateIsNot() throws IOException {
    Seed.addTo(index);
    String best = index.search(query("system").size(2).build()).next();
    String newest = index.search(query("system").sort(Sort.NEWEST).size(2).build()).next();
    index.add(List.of(paper("later", p -> p.title("A later system"))));
    index.refresh();
    SearchRequest stale = query("system").size(2).cursor(best).build();
    assertThrows(StaleCursorException.class, () -> index.search(stale));
    SearchRequest held = query("system").sort(Sort.NEWEST).size(2).cursor(newest).build();
    assertEquals(2, index.search(held).hits().size());
  }

  @Test
  void aViewAnswersFromTheStateThatItWasOpenedOn() throws IOException {
    Seed.addTo(index);
    SearchRequest all = query("*").build();
    long before = index.search(all).total();
    try (IndexView view = index.view()) {
      index.add(List.of(paper("later", p -> p)));
      index.delete(Seed.papers().getFirst().id());
      index.add(List.of(paper("latest", p -> p)));
      index.refresh();
      assertEquals(before, view.search(all).total());
      assertEquals(before + 1, index.search(all).total());
    }
    IndexView closed = index.view();
    closed.close();
    closed.close();
    assertThrows(IllegalStateException.class, () -> closed.search(all));
  }

  /** By relevance a cursor is refused when what is loaded changes the scores. */
  @Test
  void aWalkByCursorsDuringALoadSeesEveryPaperThatIsPresentThroughoutExactlyOnce()
      throws Exception {
    List<AnnouncedPaper> present =
        IntStream.range(0, PRESENT).mapToObj(WalkContract::present).toList();
    index.add(present);
    index.refresh();
    List<String> expected = present.stream().map(paper -> paper.id().value()).sorted().toList();
    for (Sort sort : Sort.values()) {
      // With a word, the best would come first by its score.
      String text = sort == Sort.RELEVANCE ? "*" : "paper";
      List<String> seen = walkDuringALoad(query(text).sort(sort).size(13));
      List<String> once = seen.stream().filter(id -> id.startsWith("p")).sorted().toList();
      assertEquals(expected, once, "by " + sort);
      assertEquals(seen.size(), new HashSet<>(seen).size(), "by " + sort);
    }
  }

  /** Papers of which some are of one day, and some of none. */
  private static AnnouncedPaper present(int number) {
    return dated("p" + number, number);
  }

  private static AnnouncedPaper dated(String id, int number) {
    return number % 9 == 0
        ? paper(id, p -> p)
        : paper(id, p -> p.submitted(PaperDate.parse("2026-03-0" + (1 + number % 7))));
  }

  private List<String> walkDuringALoad(SearchRequest.Builder request) throws Exception {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      do {
        int number = loads++;
        Future<?> loaded = threads.submit(() -> load(number));
        SearchPage page = index.search(request.cursor(cursor).build());
        page.hits().forEach(hit -> ids.add(hit.paper().id().value()));
        cursor = page.next();
        loaded.get();
      } while (cursor != null);
    }
    return ids;
  }

  /** Adds papers everywhere in the orders, tells more of one that is there, and takes one away. */
  private Void load(int number) throws IOException {
    AnnouncedPaper more = dated("l" + number, number);
    AnnouncedPaper told =
        paper("p" + number % PRESENT, p -> p.comments("Told of again, %d".formatted(number)));
    index.add(List.of(more, dated("k" + number, number + 3), told));
    index.delete(PaperId.of("k" + (number - 2)));
    index.refresh();
    return null;
  }
}
