package dev.incipit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.IndexNote;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.query.Query;
import dev.incipit.query.QueryParser;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What adding, merging and deleting do. */
abstract class IngestContract extends IndexFixture {
  @Test
  void anEmptyIndexAnswersEverySearchWithNothing() throws IOException {
    SearchPage page = search("anything");
    assertEquals(0, page.total());
    assertEquals(List.of(), page.hits());
    assertEquals(Facets.NONE, page.facets());
    assertNull(page.next());
    assertEquals(0, index.stats().papers());
    assertNull(index.stats().newest());
    assertEquals(List.of(), index.listings("*", 10));
    assertEquals(Optional.empty(), index.find(PaperId.of("2604.07609")));
  }

  @Test
  void whatWasAddedIsSeenAfterARefresh() throws IOException {
    AddReport report = index.add(Seed.papers());
    assertEquals(new AddReport(27, 0, 0, List.of()), report);
    assertEquals(0, search("*").total());
    index.refresh();
    assertEquals(27, search("*").total());
    assertEquals(27, index.stats().papers());
    assertEquals(DAY, index.stats().newest());
  }

  @Test
  void addingThePapersAgainChangesNothing() throws IOException {
    Seed.addTo(index);
    String fingerprint = index.stats().fingerprint();
    assertEquals(new AddReport(0, 0, 27, List.of()), index.add(Seed.papers()));
    index.refresh();
    assertEquals(27, search("*").total());
    assertEquals(fingerprint, index.stats().fingerprint());
  }

  @Test
  void anIndexNotesWhenAPaperChangedAndWhatItTellsOfItself() throws IOException {
    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    assertNull(index.stats().changed());
    index.add(
        List.of(
            paper("a", p -> p.comments("8 pages, accepted at NeurIPS 2025")),
            paper("b", p -> p.journalRef("JACM 70 (2023)"))));
    index.refresh();
    Instant changed = Objects.requireNonNull(index.stats().changed());
    assertFalse(changed.isBefore(before));
    assertFalse(changed.isAfter(Instant.now()));
    index.add(List.of(paper("b", p -> p.journalRef("JACM 70 (2023)"))));
    index.refresh();
    assertEquals(changed, index.stats().changed(), "nothing new was told");
    for (String id : List.of("a", "b")) {
      AnnouncedPaper found = index.find(PaperId.of(id)).orElseThrow();
      assertEquals(new IndexNote(changed, found.paper().marks()), found.note());
      assertNotNull(found.marks().venue());
    }
    assertEquals(List.of("a", "b"), changed(ChangeSpan.since(changed)));
    assertEquals(List.of(), changed(ChangeSpan.since(changed.plusSeconds(1))));
    assertEquals(List.of("a", "b"), changed(new ChangeSpan(null, changed)));
    assertEquals(List.of(), changed(new ChangeSpan(null, before.minusSeconds(1))));
  }

  private List<String> changed(ChangeSpan span) throws IOException {
    Filters filters = Filters.NONE.toBuilder().changed(span).build();
    return index.search(SearchRequest.builder(Query.all()).filters(filters).build()).hits().stream()
        .map(hit -> hit.paper().id().value())
        .sorted()
        .toList();
  }

  @Test
  void aPaperReadAgainIsMergedUnderItsId() throws IOException {
    Seed.addTo(index);
    String fingerprint = index.stats().fingerprint();
    AnnouncedPaper richer =
        paper(Seed.id(1), p -> p.title("").abstractText("Zyzzyva.").comments("12 pages"));
    assertEquals(new AddReport(0, 1, 0, List.of()), index.add(List.of(richer)));
    assertEquals(new AddReport(0, 0, 1, List.of()), index.add(List.of(richer)), "before a refresh");
    index.refresh();
    Paper merged = index.find(PaperId.of(Seed.id(1))).orElseThrow().paper();
    assertEquals("12 pages", merged.comments());
    assertTrue(merged.title().startsWith("Blink"), merged::title);
    assertEquals(1, search("zyzzyva").total());
    assertEquals(27, search("*").total());
    assertNotEquals(fingerprint, index.stats().fingerprint());
  }

  @Test
  void aPaperThatReplacesAnotherKeepsNothingOfIt() throws IOException {
    AnnouncedPaper versioned =
        paper("own-1", p -> p.version(3).title("First words").comments("old").doi("10.1/x"));
    AnnouncedPaper edited = paper("own-1", p -> p.title("Other words"));
    AnnouncedPaper other = paper("own-2", p -> p.title("Another"));
    index.add(List.of(versioned));
    assertEquals(new AddReport(0, 0, 1, 1, List.of()), index.add(List.of(edited)), "outdated");
    assertEquals(new AddReport(0, 0, 1, List.of()), index.add(List.of(versioned)), "the same");
    assertEquals(new AddReport(1, 1, 0, List.of()), index.replace(List.of(edited, other)));
    assertEquals(new AddReport(0, 0, 1, List.of()), index.replace(List.of(edited)), "told again");
    index.refresh();
    assertEquals(edited, index.find(edited.id()).orElseThrow());
    assertEquals(0, search("co:old").total());
    assertEquals(0, search("first").total());
    assertEquals(1, search("other").total());
    assertEquals(2, search("*").total());
    assertEquals(new AddReport(0, 1, 1, List.of()), index.replace(List.of(edited, versioned)));
    index.commit();
    assertEquals(versioned, index.find(edited.id()).orElseThrow(), "the last of a batch counts");
  }

  @Test
  void whatALaterCompleteRecordHasNotStaysAwayWhateverIsReadAgain() throws IOException {
    AnnouncedPaper first =
        paper("2604.00009", p -> p.version(1).title("T").comments("10 pages").journalRef("J 1"));
    AnnouncedPaper second =
        paper("2604.00009", p -> p.version(2).title("T").reportNumber("R-1").complete(true));
    for (List<AnnouncedPaper> order : List.of(List.of(first, second), List.of(second, first))) {
      for (AnnouncedPaper paper : order) {
        index.add(List.of(paper));
        index.commit();
      }
      Paper found = index.find(first.id()).orElseThrow().paper();
      assertNull(found.comments());
      assertNull(found.journalRef());
      assertEquals("R-1", found.reportNumber());
    }
  }

  @Test
  void aPaperToldTwiceInABatchIsNoNewsWhenTheBatchIsAddedAgain() throws IOException {
    AnnouncedPaper first = paper("2604.00001", p -> p.title("One title").doi("10.1/x"));
    AnnouncedPaper second = paper("2604.00001", p -> p.title("Another").comments("12 pages"));
    assertEquals(new AddReport(1, 1, 0, List.of()), index.add(List.of(first, second)));
    index.refresh();
    AnnouncedPaper merged = index.find(first.id()).orElseThrow();
    assertEquals("Another", merged.paper().title());
    assertEquals("10.1/x", merged.paper().doi());
    assertEquals(new AddReport(0, 0, 2, List.of()), index.add(List.of(first, second)));
    assertEquals(new AddReport(0, 1, 0, List.of()), index.add(List.of(first)));
  }

  @Test
  void aDeletedPaperIsGone() throws IOException {
    Seed.addTo(index);
    PaperId id = PaperId.of(Seed.id(1));
    assertTrue(index.delete(id));
    assertFalse(index.delete(id));
    index.refresh();
    assertEquals(26, search("*").total());
    assertEquals(Optional.empty(), index.find(id));
    assertEquals("26 = 17 + 9", count(search("*"), "cs.DC"));
  }

  @Test
  void aPaperComesBackAsItWasRead() throws IOException {
    Seed.addTo(index);
    for (AnnouncedPaper paper : Seed.papers()) {
      assertEquals(Optional.of(paper), index.find(paper.id()));
    }
  }

  @Test
  void aRequestOutOfRangeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> query("*").size(101).build());
    assertThrows(IllegalArgumentException.class, () -> query("*").size(-1).build());
    assertThrows(IllegalArgumentException.class, () -> query("*").page(0).build());
    assertThrows(IllegalArgumentException.class, () -> query("*").page(1_001).build());
    assertThrows(IllegalArgumentException.class, () -> query("*").page(2).cursor("x").build());
    assertThrows(IllegalArgumentException.class, () -> index.listings("*", 0));
  }

  @Test
  void aClosedIndexSaysSo() throws IOException {
    index.close();
    assertThrows(IllegalStateException.class, () -> search("*"));
    assertThrows(IllegalStateException.class, () -> index.add(Seed.papers()));
  }

  @Test
  void searchesSeeEachBatchWholeWhileOthersAreAdded() throws Exception {
    int batches = 30;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> adding = threads.submit(() -> addInBatchesOfTen(batches));
      long seen = 0;
      while (!adding.isDone()) {
        SearchPage page = search("paper");
        assertEquals(0, page.total() % 10);
        assertEquals(page.total(), page.index().papers());
        assertTrue(page.total() >= seen);
        seen = page.total();
      }
      adding.get();
    }
    assertEquals(batches * 10L, search("*").total());
  }

  private Void addInBatchesOfTen(int batches) throws IOException {
    for (int batch = 0; batch < batches; batch++) {
      List<AnnouncedPaper> papers = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        papers.add(paper("b" + batch + "-" + i, p -> p));
      }
      index.add(papers);
      index.refresh();
    }
    return null;
  }

  @Test
  void papersAreRemovedByAQuery() throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String word = i < 110 ? "kestrel" : "heron";
      papers.add(paper("p" + i, p -> p.title("A " + word)));
    }
    index.add(papers);
    index.refresh();
    assertEquals(110, index.deleteAll(QueryParser.parse("kestrel").query()));
    index.refresh();
    assertEquals(10, search("*").total());
    assertEquals(0, index.deleteAll(QueryParser.parse("kestrel").query()));
  }

  @Test
  void aPartNumberThatLooksLikeArxivsIsNone() throws IOException {
    PaperId part = PaperId.generic("2401.12345");
    Paper paper = Paper.builder(part).title("A hinge").build();
    index.add(List.of(AnnouncedPaper.of(paper), paper("2401.12345", p -> p.title("A theorem"))));
    index.refresh();
    assertEquals("A hinge", index.find(part).orElseThrow().paper().title());
    Hit hit = search("hinge").hits().getFirst();
    assertEquals(part, hit.paper().id());
    assertEquals("2401.12345", hit.paper().id().localName());
    assertEquals(Optional.empty(), hit.paper().submittedOrMonth());
    assertEquals("A theorem", search("2401.12345").hits().getFirst().paper().title());
    assertEquals(1, search("id:" + part).total());
    assertEquals("A hinge", search("id:" + part).hits().getFirst().paper().title());
  }
}
