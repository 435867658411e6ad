package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperBuilder;
import dev.incipit.paper.PaperId;
import dev.incipit.query.QueryLimits;
import dev.incipit.query.QueryParser;
import dev.incipit.search.MatchMode;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Texts of more words than are searched. */
class PastedTextTest {
  private static final LuceneIndex INDEX = LuceneIndex.inMemory();

  /** Words that two papers have. */
  private static final String FREQUENT = words("frequent", QueryLimits.MAX_WORDS);

  /** Words that one of them has. */
  private static final String RARE = words("rare", QueryLimits.MAX_WORDS);

  /** Words that no paper has. */
  private static final String UNKNOWN = words("unknown", QueryLimits.MAX_WORDS);

  private static String words(String word, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> word + (char) ('a' + i / 26) + (char) ('a' + i % 26))
        .collect(Collectors.joining(" "));
  }

  @BeforeAll
  static void indexSomePapers() throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (String text : List.of(FREQUENT, FREQUENT + " " + RARE)) {
      PaperBuilder paper = Paper.builder(PaperId.of("p" + papers.size()));
      papers.add(AnnouncedPaper.of(paper.title("A paper").abstractText(text).build()));
    }
    INDEX.add(papers);
    INDEX.refresh();
  }

  @AfterAll
  static void close() throws IOException {
    INDEX.close();
  }

  private static SearchPage search(String text, MatchMode matching) throws IOException {
    return INDEX.search(
        SearchRequest.builder(QueryParser.parse(text).query())
            .matching(matching)
            .advice(true)
            .build());
  }

  private static void check(String text, MatchMode matching, String... ids) throws IOException {
    SearchPage page = search(text, matching);
    List<String> found =
        page.hits().stream().map(hit -> hit.paper().id().value()).sorted().toList();
    assertEquals(List.of(ids), found);
  }

  @Test
  void theRarestWordsAreSearchedWhereverTheyStand() throws IOException {
    for (MatchMode matching : MatchMode.values()) {
      check(FREQUENT + " " + RARE, matching, "p1");
      check(RARE + " " + FREQUENT, matching, "p1");
    }
  }

  @Test
  void wordsThatNoPaperHasTellNothing() throws IOException {
    for (MatchMode matching : MatchMode.values()) {
      check(UNKNOWN + " " + RARE, matching, "p1");
      check(UNKNOWN + " " + FREQUENT + " the of", matching, "p0", "p1");
    }
    check(UNKNOWN, MatchMode.ALL);
  }

  @Test
  void conditionsAndAlternativesBesideATextHold() throws IOException {
    check(FREQUENT + " frequently cat:cs.DC", MatchMode.ANY);
  }

  @Test
  void thePageTellsWhatWasAskedFor() throws IOException {
    SearchPage page = search(FREQUENT + " " + RARE, MatchMode.ANY);
    assertTrue(page.request().query().toString().contains("frequentaa"));
    assertEquals(1, page.total());
  }
}
