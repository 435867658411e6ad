package dev.incipit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.query.Query;
import dev.incipit.query.QueryParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found, in which order, and how it is marked. */
abstract class ResultContract extends AsOfContract {
  @Test
  void aQueryOfNothingButNegationsFindsTheRest() throws IOException {
    Seed.addTo(index);
    long with = search("GPU").total();
    assertEquals(27 - with, search("-GPU").total());
    assertEquals(0, index.search(SearchRequest.of("GPU -GPU")).total());
    assertEquals(27, index.search(SearchRequest.builder(Query.all()).build()).total());
  }

  @Test
  void submissionDatesKnownByTheirMonthMatchAllOfIt() throws IOException {
    Seed.addTo(index);
    assertEquals(17, search("submitted:2026-04").total());
    assertEquals(17, search("submitted:2026-04-01").total());
    assertEquals(1, search("submitted:..2024").total());
    assertEquals(27, search("announced:2026-04-10").total());
    assertEquals(0, search("announced:2026-04-11..").total());
  }

  @Test
  void datesAnnouncedNeedNotBeTheLast() throws IOException {
    Seed.addTo(index);
    Announcement later =
        new Announcement("cs.DC", DAY.plusDays(4), AnnouncementType.REPLACED, 3, null);
    Paper paper = Seed.papers().getFirst().paper();
    index.add(List.of(new AnnouncedPaper(paper, List.of(later))));
    index.refresh();
    assertEquals(27, search("announced:2026-04-10").total());
    assertEquals(1, search("announced:2026-04-14").total());
    assertEquals(2, index.find(paper.id()).orElseThrow().announcements().size());
    assertEquals(DAY.plusDays(4), index.stats().newest());
    assertEquals(
        Seed.id(1),
        index.search(query("*").sort(Sort.NEWEST).build()).hits().getFirst().paper().id().value());
  }

  @Test
  void hitsComeNewestOrOldestFirstWhenAsked() throws IOException {
    for (String day : List.of("2024-01-05", "2026-02-01", "2025-07-09")) {
      index.add(List.of(paper("p-" + day, p -> p.submitted(PaperDate.parse(day)))));
    }
    index.add(List.of(paper("undated", p -> p)));
    index.refresh();
    assertEquals(
        List.of("p-2026-02-01", "p-2025-07-09", "p-2024-01-05", "undated"), ids(Sort.NEWEST));
    assertEquals(
        List.of("p-2024-01-05", "p-2025-07-09", "p-2026-02-01", "undated"), ids(Sort.OLDEST));
    assertEquals(ids(Sort.NEWEST), ids(Sort.RELEVANCE), "there is nothing to rank by");
  }

  @Test
  void hitsComeByDateOfFirstOrNewestVersionWhenAsked() throws IOException {
    Announcement replaced =
        new Announcement("cs.DC", LocalDate.of(2026, 3, 1), AnnouncementType.REPLACED, 0, null);
    Paper old = paper("a", p -> p.submitted(PaperDate.parse("2024-01-05T10:00:00Z"))).paper();
    index.add(
        List.of(
            new AnnouncedPaper(old, List.of(replaced)),
            paper(
                "b",
                p ->
                    p.submitted(PaperDate.parse("2024-01-05T12:00:00Z"))
                        .updated(PaperDate.parse("2026-02-01"))),
            paper("c", p -> p.submitted(PaperDate.parse("2025-07"))),
            paper("undated", p -> p)));
    index.refresh();
    assertEquals(List.of("c", "b", "a", "undated"), ids(Sort.LAST_SUBMITTED));
    assertEquals(List.of("a", "b", "c", "undated"), ids(Sort.FIRST_SUBMITTED));
    assertEquals(List.of("a", "b", "c", "undated"), ids(Sort.LAST_UPDATED));
    assertEquals(List.of("c", "b", "a", "undated"), ids(Sort.FIRST_UPDATED));
    assertEquals(2, search("updated:2026").total());
    assertEquals(1, search("lastUpdatedDate:[202507010000 TO 202507312359]").total());
  }

  @Test
  void reportNumbersAreFoundByTheirFieldOnly() throws IOException {
    index.add(List.of(paper("a", p -> p.reportNumber("CERN-TH-2024-017"))));
    index.refresh();
    assertEquals(1, search("rn:\"CERN-TH-2024-017\"").total());
    assertEquals(1, search("report:CERN").total());
    assertEquals(0, search("CERN").total());
  }

  private List<String> ids(Sort sort) throws IOException {
    return index.search(query("*").sort(sort).build()).hits().stream()
        .map(hit -> hit.paper().id().value())
        .toList();
  }

  @Test
  void aPageBehindTheLastIsEmpty() throws IOException {
    Seed.addTo(index);
    SearchPage page = index.search(query("*").page(4).build());
    assertEquals(27, page.total());
    assertEquals(List.of(), page.hits());
    assertNull(page.next());
  }

  @Test
  void aPhraseIsMarkedAsOneAndNeverAcrossAFormula() throws IOException {
    Seed.addTo(index);
    assertEquals(List.of("KV-cache"), marks("\"KV cache\"", 1));
    assertEquals(List.of("CPU-Free"), titleMarks("cpufree", 1));
    assertEquals(List.of("$O(\\log^4 n)$", "$O(b \\log^3 n)$"), marks("log", 12));
  }

  @Test
  void aTitleIsShownWholeAndAnAbstractInPassages() throws IOException {
    Seed.addTo(index);
    for (Hit hit : index.search(query("GPU OR agent").size(100).build()).hits()) {
      assertEquals(hit.paper().title(), text(hit.highlights().title()));
      for (Passage passage : hit.highlights().abstractPassages()) {
        String text = passage.text();
        assertEquals(text.strip(), text);
        assertTrue(hit.paper().abstractText().startsWith(text, passage.start()), text);
        assertTrue(text.length() < 500, text);
      }
    }
    assertTrue(
        index.search(query("GPU").highlight(false).build()).hits().stream()
            .allMatch(hit -> hit.highlights().equals(Highlights.NONE)));
  }

  @Test
  void anAuthorIsMarkedOnlyWithinOneName() throws IOException {
    Seed.addTo(index);
    Hit hit = search("au:\"W. Wang\"").hits().getFirst();
    List<String> marked =
        hit.highlights().authors().stream()
            .flatMap(List::stream)
            .filter(Fragment::match)
            .map(Fragment::text)
            .toList();
    assertEquals(List.of("Wei", "Wang"), marked);
    assertEquals(
        hit.paper().authors().names(),
        hit.highlights().authors().stream().map(ResultContract::text).toList());
  }

  @Test
  void wordsOfAJournalReferenceAreFoundAndMarked() throws IOException {
    index.add(
        List.of(
            paper("in-journal", p -> p.title("A title").journalRef("Zyzzyva Letters 12 (2024) 3")),
            paper("other", p -> p.title("Letters"))));
    index.refresh();
    for (String text : List.of("zyzzyva", "\"zyzzyva letters\"", "title zyzzyvas", "jr:zyzzyva")) {
      SearchPage page = search(text);
      assertEquals(1, page.total(), text);
      assertEquals(
          "Zyzzyva Letters 12 (2024) 3",
          text(page.hits().getFirst().highlights().journalRef()),
          text);
      assertTrue(
          page.hits().getFirst().highlights().journalRef().stream().anyMatch(Fragment::match));
    }
    assertEquals(2, search("letters").total());
  }

  private static String text(List<Fragment> fragments) {
    return fragments.stream().map(Fragment::text).reduce("", String::concat);
  }

  private Hit hit(String text, int entry) throws IOException {
    return index.search(query(text).size(100).build()).hits().stream()
        .filter(hit -> hit.paper().id().value().equals(Seed.id(entry)))
        .findFirst()
        .orElseThrow();
  }

  private List<String> titleMarks(String text, int entry) throws IOException {
    return hit(text, entry).highlights().title().stream()
        .filter(Fragment::match)
        .map(Fragment::text)
        .toList();
  }

  private List<String> marks(String text, int entry) throws IOException {
    return hit(text, entry).highlights().abstractPassages().stream()
        .flatMap(passage -> passage.fragments().stream())
        .filter(Fragment::match)
        .map(Fragment::text)
        .toList();
  }

  @Test
  void aPageTellsWhatOfTheQueryCouldNotBeUsed() throws IOException {
    SearchPage page = index.search(SearchRequest.of("LLM ti:(GPU"));
    assertEquals(
        QueryParser.parse("LLM ti:(GPU").problems(), page.problems(), "as the parser tells it");
    assertEquals(7, page.problems().getFirst().position());
    assertEquals(List.of(), index.search(SearchRequest.of("LLM GPU")).problems());
    SearchRequest deeper = page.request().toBuilder().size(3).page(2).build();
    assertEquals(page.problems(), index.search(deeper).problems(), "on later pages too");
    assertEquals(List.of(), page.request().withQuery(Query.all()).problems());
  }
}
