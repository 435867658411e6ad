package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.json.PaperJson;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.query.QueryParser;
import dev.incipit.search.Advice;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches that have to end in time. A look at the clock takes a second, nothing else does. */
class DeadlineTest {
  private static final int PAPERS = 3_000;

  private final AtomicLong seconds = new AtomicLong();
  private PaperIndex index;

  @BeforeEach
  void makeAnIndex() throws IOException {
    index = LuceneIndex.inMemory(() -> Duration.ofSeconds(seconds.getAndIncrement()).toNanos());
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (int i = 0; i < PAPERS; i++) {
      String line =
          "{\"id\":\"p%d\",\"title\":\"Quantum gardens %d\",\"subjects\":[\"cs.DC\"]}"
              .formatted(i, i);
      papers.add(PaperJson.read(line));
    }
    index.add(papers);
    index.refresh();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static SearchRequest asked(String query) {
    return SearchRequest.of(query);
  }

  private SearchPage answer(String query, Duration deadline) throws IOException {
    return index.search(asked(query).withDeadline(deadline));
  }

  @Test
  void withoutADeadlineOrWithALongOneAllIsFound() throws IOException {
    SearchPage whole = index.search(asked("quantum gardens"));
    assertEquals(PAPERS, whole.total());
    assertFalse(whole.partial());
    SearchPage bounded = answer("quantum gardens", Duration.ofDays(1));
    assertFalse(bounded.partial());
    assertEquals(PAPERS, bounded.total());
    assertEquals(whole.hits(), bounded.hits());
    assertEquals(whole.facets(), bounded.facets());
    assertNotNull(bounded.next());
  }

  @Test
  void whenTimeIsUpBeforeAnythingWasFoundTheAnswerIsEmptyAndSaysThatItIsPartial()
      throws IOException {
    for (String query : List.of("quantum", "quantum gardens", "\"quantum gardens\"", "quant*")) {
      SearchPage page = answer(query, Duration.ZERO);
      assertTrue(page.partial(), query);
      assertEquals(List.of(), page.hits(), query);
      assertEquals(0, page.total(), query);
      assertEquals(Advice.NONE, page.advice(), query);
    }
  }

  @Test
  void adviceThatTakesTooLongIsLeftOutAndTheAnswerIsWhole() throws IOException {
    SearchRequest misspelt =
        SearchRequest.builder(QueryParser.parse("quantom").query()).advice(true).build();
    SearchPage page = index.search(misspelt);
    assertFalse(page.partial());
    assertEquals(Advice.NONE, page.advice());
    try (PaperIndex prompt = LuceneIndex.inMemory(() -> 0)) {
      prompt.add(List.of(PaperJson.read("{\"id\":\"p\",\"title\":\"Quantum gardens\"}")));
      prompt.refresh();
      assertNotNull(prompt.search(misspelt).advice().didYouMean());
    }
  }

  @Test
  void whatWasFoundUntilThenIsShownAndCountedAsALowerBound() throws IOException {
    SearchPage page = null;
    for (int deadline = 1; page == null || page.hits().isEmpty(); deadline++) {
      page = answer("\"quantum gardens\"", Duration.ofSeconds(deadline));
    }
    assertTrue(page.partial());
    assertEquals(10, page.hits().size());
    assertTrue(page.total() >= 10 && page.total() < PAPERS, "total " + page.total());
    assertNull(page.next());
  }

  @Test
  void countsThatTimeCutShortAreNotRemembered() throws IOException {
    assertTrue(answer("", Duration.ZERO).partial());
    SearchPage whole = index.search(asked(""));
    assertFalse(whole.partial());
    assertEquals(PAPERS, whole.facets().subjects().getFirst().count());
  }

  @Test
  void aDeadlineInThePastIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> asked("quantum").withDeadline(Duration.ofSeconds(-1)));
  }
}
