package dev.incipit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.Seed;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every index of papers does, wherever it keeps them: all of the contracts that this extends,
 * and the listings.
 */
public abstract class PaperIndexContract extends AdviceContract {
  @Test
  void aListingIsPutTogetherAgainAsItWasPrinted() throws IOException {
    Seed.addTo(index);
    ListingDay day = index.listing("cs.DC", DAY).orElseThrow();
    assertEquals(
        List.of("NEW 11", "CROSS 2", "REPLACED 14"),
        day.sections().stream().map(s -> s.type() + " " + s.entries().size()).toList());
    List<ListingDay.Entry> entries =
        day.sections().stream().flatMap(section -> section.entries().stream()).toList();
    for (int i = 0; i < 27; i++) {
      assertEquals(i + 1, entries.get(i).number());
      assertEquals(Seed.papers().get(i).paper(), entries.get(i).paper());
    }
    assertEquals("cs.DS", entries.get(11).announcement().crossListedFrom());
    assertEquals(Optional.empty(), index.listing("cs.DC", DAY.plusDays(1)));
    assertEquals(Optional.empty(), index.listing("cs.LG", DAY));
  }

  @Test
  void anArchiveShowsTheListsOfItsSubjectsWithEachPaperOnce() throws IOException {
    Seed.addTo(index);
    Paper first = Seed.papers().getFirst().paper();
    Announcement crossed = new Announcement("cs.LG", DAY, AnnouncementType.CROSS, 40, "cs.DC");
    index.add(List.of(new AnnouncedPaper(first, List.of(crossed))));
    index.refresh();
    assertEquals(27, index.listing("cs", DAY).orElseThrow().size());
    assertEquals(1, index.listing("cs.LG", DAY).orElseThrow().size());
    assertEquals(List.of(new ListingSummary("cs", DAY, 11, 2, 14)), index.listings("cs", 10));
    assertEquals(
        List.of(
            new ListingSummary("cs.DC", DAY, 11, 2, 14), new ListingSummary("cs.LG", DAY, 0, 1, 0)),
        index.listings("*", 10));
  }

  @Test
  void theNewestListingsComeFirst() throws IOException {
    Paper paper = Seed.papers().getFirst().paper();
    for (int days : new int[] {0, 7, 3, 400}) {
      Announcement announcement =
          new Announcement("cs.DC", DAY.minusDays(days), AnnouncementType.NEW, 1, null);
      index.add(List.of(new AnnouncedPaper(paper, List.of(announcement))));
    }
    index.refresh();
    assertEquals(
        List.of(DAY, DAY.minusDays(3), DAY.minusDays(7)),
        index.listings("cs.DC", 3).stream().map(ListingSummary::day).toList());
    assertEquals(
        List.of(DAY, DAY.minusDays(3)),
        index.listings("*", 2).stream().map(ListingSummary::day).toList());
  }
}
