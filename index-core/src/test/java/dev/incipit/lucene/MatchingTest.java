package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Taxonomy;
import dev.incipit.query.QueryParser;
import dev.incipit.search.Fragment;
import dev.incipit.search.MatchMode;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** When all words must match, and when any may. */
class MatchingTest {
  private static final LuceneIndex INDEX = LuceneIndex.inMemory();

  @BeforeAll
  static void indexSomePapers() throws IOException {
    String[] titles = {
      "Gradient compression for training",
      "Gradient descent on graphs",
      "Scheduling of training jobs on shared clusters with gradient compression",
      "Datacenter networks",
      "Sorting",
    };
    for (int i = 0; i < titles.length; i++) {
      Paper paper =
          Paper.builder(PaperId.of("p" + i))
              .title(titles[i])
              .subjects(List.of(Taxonomy.arxiv().subject(i == 1 ? "cs.LG" : "cs.DC")))
              .build();
      INDEX.add(List.of(AnnouncedPaper.of(paper)));
    }
    INDEX.refresh();
  }

  @AfterAll
  static void close() throws IOException {
    INDEX.close();
  }

  private static SearchPage search(String query) throws IOException {
    return INDEX.search(SearchRequest.of(query));
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(hit -> hit.paper().id().value()).toList();
  }

  private static void check(String query, MatchMode matching, String... ids) throws IOException {
    SearchPage page = search(query);
    assertEquals(List.of(ids), ids(page).stream().sorted().toList());
    assertEquals(ids.length, page.total());
    assertEquals(matching, page.matching());
  }

  @Test
  void aFewKeywordsMustAllMatch() throws IOException {
    check("gradient compression", MatchMode.ALL, "p0", "p2");
    check("gradient compression jobs", MatchMode.ALL, "p2");
    check("gradient sorting", MatchMode.ALL);
  }

  @Test
  void keywordsThatNoPaperHasTogetherMatchByAny() throws IOException {
    check("gradient compression sorting", MatchMode.ANY, "p0", "p1", "p2", "p4");
  }

  @Test
  void aQuestionMatchesByAnyOfItsWordsAndPapersWithAllComeFirst() throws IOException {
    String question = "How do we schedule training jobs on clusters with gradient compression?";
    check(question, MatchMode.ANY, "p0", "p1", "p2");
    SearchPage page = search(question);
    assertEquals("p2", ids(page).getFirst());
    assertTrue(page.hits().get(0).score() > 100 * page.hits().get(1).score());
  }

  @Test
  void theWordsOfGrammarAreNotLookedForInAShortQuestion() throws IOException {
    check("what is sorting?", MatchMode.ALL, "p4");
  }

  @Test
  void whatElseIsAskedForHoldsForAnyWordsToo() throws IOException {
    check("gradient compression sorting cat:cs.LG", MatchMode.ANY, "p1");
    check("gradient compression sorting -jobs", MatchMode.ANY, "p0", "p1", "p4");
    check("ti:gradient ti:compression ti:sorting", MatchMode.ALL);
  }

  @Test
  void aQuotedPhraseBecomesOneWordMoreWhereItWouldLeaveNothing() throws IOException {
    String question = "How do we schedule training jobs on clusters with compression?";
    check(question + " \"no such phrase\"", MatchMode.ANY, "p0", "p2");
  }

  @Test
  void compoundsOfAQuestionAreFoundByTheirPartsAndJoined() throws IOException {
    check(
        "Which data-center scheduling is there for sorting in clusters?",
        MatchMode.ANY,
        "p2",
        "p3",
        "p4");
  }

  @Test
  void aCompoundIsNeverFoundByOneOfItsParts() throws IOException {
    check("shared-gradient-compression", MatchMode.ALL);
    check("graph-descent-sorting-training", MatchMode.ALL);
  }

  @Test
  void wordsThatTellNothingAreLeftOutWhereTheyLeaveNothing() throws IOException {
    check("papers about sorting", MatchMode.ALL, "p4");
    check("show me gradient descent", MatchMode.ALL, "p1");
  }

  @Test
  void aStrayAccentIsNoWord() throws IOException {
    check("\u0f37*:sorting", MatchMode.ALL, "p4");
    check("\u0301 sorting", MatchMode.ALL, "p4");
  }

  @Test
  void theCallerMayDecide() throws IOException {
    var query = QueryParser.parse("gradient sorting").query();
    SearchPage any = INDEX.search(SearchRequest.builder(query).matching(MatchMode.ANY).build());
    assertEquals(4, any.total());
    var question = QueryParser.parse("why does gradient descent go on after sorting?").query();
    SearchPage all = INDEX.search(SearchRequest.builder(question).matching(MatchMode.ALL).build());
    assertEquals(0, all.total());
  }

  @Test
  void countsPagesAndMarksFollowWhatMatched() throws IOException {
    var query = QueryParser.parse("Which gradient is needed for sorting jobs on graphs?").query();
    SearchRequest.Builder request = SearchRequest.builder(query).size(1);
    List<String> walked = new ArrayList<>();
    SearchPage page = INDEX.search(request.build());
    for (int i = 0; i < 10 && page.next() != null; i++) {
      walked.addAll(ids(page));
      page = INDEX.search(request.cursor(page.next()).build());
    }
    walked.addAll(ids(page));
    assertNull(page.next());
    assertEquals(page.total(), walked.size());
    assertEquals(1, page.facets().subjects().size());
    assertEquals(page.total(), page.facets().subjects().getFirst().count());
    for (var hit : INDEX.search(request.cursor(null).size(10).build()).hits()) {
      assertTrue(hit.highlights().title().stream().anyMatch(Fragment::match), hit.toString());
    }
  }

  @Test
  void theLongestQueriesStayWithinTheEnginesLimits() throws IOException {
    List<String> words =
        IntStream.range(0, 64)
            .mapToObj(i -> "gradient" + (char) (97 + i % 26) + i + "-compression-sorting")
            .toList();
    assertEquals(MatchMode.ANY, search(String.join(" ", words)).matching());
    assertEquals(4, search(String.join(" ", words)).total());
    String parts = "gradient" + String.join("", Collections.nCopies(300, "-x"));
    assertEquals(3, search("what is the " + parts + " of sorting jobs and clusters?").total() - 1);
  }
}
