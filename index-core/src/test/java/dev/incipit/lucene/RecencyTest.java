package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.query.QueryParser;
import dev.incipit.search.Hit;
import dev.incipit.search.MatchMode;
import dev.incipit.search.Preference;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the age of papers does to their order. */
class RecencyTest {
  private static final LocalDate NEWEST = LocalDate.of(2026, 4, 10);

  private final LuceneIndex index = LuceneIndex.inMemory();

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private void add(String id, int daysOld, String title) throws IOException {
    Paper paper = Paper.builder(PaperId.of(id)).title(title).build();
    Announcement announced =
        new Announcement("cs.DC", NEWEST.minusDays(daysOld), AnnouncementType.NEW, 1, null);
    index.add(List.of(new AnnouncedPaper(paper, List.of(announced))));
    index.refresh();
  }

  private static SearchRequest.Builder request(String query) {
    return SearchRequest.builder(QueryParser.parse(query).query()).prefer(Preference.RECENT);
  }

  private List<String> ids(SearchRequest.Builder request) throws IOException {
    return index.search(request.build()).hits().stream()
        .map(hit -> hit.paper().id().value())
        .toList();
  }

  @Test
  void ofEqualPapersTheNewerComesFirstIfThatIsAskedFor() throws IOException {
    add("a", 900, "gossip protocols");
    add("b", 0, "gossip protocols");
    add("c", 300, "gossip protocols");
    assertEquals(List.of("b", "c", "a"), ids(request("gossip")));
    assertEquals(List.of("a", "b", "c"), ids(request("gossip").prefer(Preference.NONE)));
  }

  @Test
  void aPaperGainsAFifthAtMostAndHalfOfThatAYearLater() throws IOException {
    add("a", 0, "gossip protocols");
    add("b", 365, "gossip protocols");
    add("c", 36_500, "gossip protocols");
    List<Hit> hits = index.search(request("gossip").build()).hits();
    double plain =
        index.search(request("gossip").prefer(Preference.NONE).build()).hits().getFirst().score();
    assertEquals(1.2 * plain, hits.get(0).score(), 1e-6);
    assertEquals(1.1 * plain, hits.get(1).score(), 1e-6);
    assertEquals(plain, hits.get(2).score(), 1e-6);
  }

  @Test
  void aPaperWithoutADateGainsNothing() throws IOException {
    add("a", 3_000, "gossip protocols");
    index.add(
        List.of(
            AnnouncedPaper.of(Paper.builder(PaperId.of("b")).title("gossip protocols").build())));
    index.refresh();
    assertEquals(List.of("a", "b"), ids(request("gossip")));
    assertEquals(2, index.search(request("gossip").build()).total());
  }

  @Test
  void aPaperThatLacksAWordGainsNothing() throws IOException {
    add("a", 0, "gossip");
    add("b", 3_000, "gossip");
    add("c", 3_000, "gossip protocols");
    SearchRequest.Builder any = request("gossip protocols").matching(MatchMode.ANY);
    assertEquals(List.of("c", "a", "b"), ids(any));
    List<Hit> hits = index.search(any.build()).hits();
    assertEquals(hits.get(1).score(), hits.get(2).score());
    assertTrue(hits.get(0).score() > 1_000);
  }

  @Test
  void pagesFollowEachOtherInThatOrder() throws IOException {
    for (int i = 0; i < 9; i++) {
      add("p" + i, (i * 7 % 9) * 200, "gossip protocols");
    }
    SearchRequest.Builder request = request("gossip").size(2);
    List<String> walked = new ArrayList<>();
    SearchPage page = index.search(request.build());
    page.hits().forEach(hit -> walked.add(hit.paper().id().value()));
    while (page.next() != null) {
      page = index.search(request.cursor(page.next()).build());
      page.hits().forEach(hit -> walked.add(hit.paper().id().value()));
    }
    assertEquals(ids(request("gossip")), walked);
    assertEquals("p0", walked.getFirst());
  }

  @Test
  void anEmptyIndexHasNothingRecent() throws IOException {
    assertEquals(List.of(), ids(request("gossip")));
  }
}
