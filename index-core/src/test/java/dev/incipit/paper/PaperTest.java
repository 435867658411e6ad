package dev.incipit.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperTest {
  private static final PaperId ID = PaperId.of("2604.07609");

  private static PaperBuilder paper(String title) {
    return Paper.builder(ID).title(title);
  }

  @Test
  void aRicherReadingFillsWhatAPoorerOneLacks() {
    Paper poor = paper("Blink").abstractText("We introduce Blink.").build();
    Paper rich = paper("Blink").authors(Authors.of(List.of("A. Author"))).doi("10.1/x").build();
    Paper merged = poor.mergedWith(rich);
    assertEquals("We introduce Blink.", merged.abstractText());
    assertEquals(List.of("A. Author"), merged.authors().names());
    assertEquals("10.1/x", merged.doi());
  }

  @Test
  void aPoorerReadingErasesNothing() {
    Paper rich =
        paper("Blink").authors(Authors.of(List.of("A. Author"))).comments("12 pages").build();
    assertEquals(rich, rich.mergedWith(paper("Blink").build()));
  }

  @Test
  void noAuthorsIsMoreThanUnknownAuthors() {
    Paper unknown = paper("Blink").build();
    Paper none = paper("Blink").authors(Authors.of(List.of())).build();
    assertEquals(Authors.of(List.of()), unknown.mergedWith(none).authors());
    assertEquals(Authors.of(List.of()), none.mergedWith(unknown).authors());
  }

  @Test
  void versionsNeverGoBack() {
    Paper second = paper("Blink, revised").version(2).build();
    Paper first = paper("Blink").version(1).comments("12 pages").build();
    Paper merged = second.mergedWith(first);
    assertEquals(2, merged.version());
    assertEquals("Blink, revised", merged.title());
    assertEquals("12 pages", merged.comments());
  }

  @Test
  void aListingDoesNotDegradeARecordWhicheverIsReadFirst() {
    PaperDate exact = PaperDate.of(Instant.parse("2026-04-08T17:59:59Z"));
    Paper archive = paper("Erd\\H{o}s").version(2).submitted(exact).updated(exact).build();
    Paper listing =
        paper("Erd\u0151s")
            .submitted(PaperDate.of(LocalDate.of(2026, 4, 8)))
            .comments("12 pages")
            .build();
    Paper merged = archive.mergedWith(listing);
    assertEquals(merged, listing.mergedWith(archive));
    assertEquals("Erd\\H{o}s", merged.title());
    assertEquals(exact, merged.submitted());
    assertEquals("12 pages", merged.comments());
  }

  @Test
  void withoutVersionsTheLaterUpdateWins() {
    Paper early = paper("First").updated(PaperDate.parse("2026-04-09T10:00:00Z")).build();
    Paper late = paper("Second").updated(PaperDate.parse("2026-04-10T10:00:00Z")).build();
    assertEquals("Second", early.mergedWith(late).title());
    assertEquals("Second", late.mergedWith(early).title());
    assertEquals("Second", late.mergedWith(paper("Undated").build()).title());
  }

  @Test
  void anAnnouncementKeepsItsNumberWhenASourceWithoutNumbersRepeatsIt() {
    Announcement numbered = announcement(10, AnnouncementType.NEW, 5);
    Announcement plain = announcement(10, AnnouncementType.NEW, 0);
    Paper paper = paper("Blink").build();
    assertEquals(
        List.of(numbered), new AnnouncedPaper(paper, List.of(numbered, plain)).announcements());
    assertEquals(
        List.of(numbered), new AnnouncedPaper(paper, List.of(plain, numbered)).announcements());
  }

  @Test
  void anExactDateIsNotReplacedByItsMonth() {
    PaperDate day = PaperDate.of(LocalDate.of(2026, 4, 9));
    PaperDate month = PaperDate.of(YearMonth.of(2026, 4));
    Paper exact = paper("Blink").submitted(day).build();
    Paper vague = paper("Blink").submitted(month).build();
    assertEquals(day, exact.mergedWith(vague).submitted());
    assertEquals(day, vague.mergedWith(exact).submitted());
  }

  @Test
  void theMonthOfTheIdStandsInForAMissingDate() {
    Paper paper = paper("Blink").build();
    assertNull(paper.submitted());
    assertEquals("2026-04", paper.submittedOrMonth().orElseThrow().toString());
  }

  @Test
  void announcementsAddUpAndEachCountsOnce() {
    Announcement fresh = announcement(10, AnnouncementType.NEW, 1);
    Announcement replaced = announcement(14, AnnouncementType.REPLACED, 7);
    Paper paper = paper("Blink").build();
    AnnouncedPaper both =
        new AnnouncedPaper(paper, List.of(replaced))
            .mergedWith(new AnnouncedPaper(paper, List.of(fresh, fresh)));
    assertEquals(List.of(fresh, replaced), both.announcements());
    assertEquals(both, both.mergedWith(both));
  }

  @Test
  void anAppearanceKeepsItsNumberWhenAFeedWithoutNumbersRepeatsIt() {
    Paper paper = paper("Blink").build();
    Announcement numbered = announcement(10, AnnouncementType.CROSS, 5);
    Announcement fed =
        new Announcement("cs.DC", numbered.date(), AnnouncementType.CROSS, 0, "cs.LG");
    Announcement both =
        new Announcement("cs.DC", numbered.date(), AnnouncementType.CROSS, 5, "cs.LG");
    for (List<Announcement> order : List.of(List.of(numbered, fed), List.of(fed, numbered))) {
      assertEquals(List.of(both), new AnnouncedPaper(paper, order).announcements());
    }
  }

  private static Announcement announcement(int day, AnnouncementType type, int number) {
    return new Announcement("cs.DC", LocalDate.of(2026, 4, day), type, number, null);
  }

  @Test
  void aPaperWithoutAnyTextIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> paper(" ").build());
    assertThrows(IllegalArgumentException.class, () -> paper("Blink").version(0).build());
  }

  @Test
  void datesAreWrittenAndReadWithWhatIsKnownOfThem() {
    for (String text : List.of("2026-04", "2026-04-09", "2026-04-09T17:59:59Z")) {
      assertEquals(text, PaperDate.parse(text).toString());
    }
    for (String text : List.of("", "2026", "2026-13", "yesterday", "2026-02-30")) {
      assertThrows(IllegalArgumentException.class, () -> PaperDate.parse(text));
    }
  }
}
