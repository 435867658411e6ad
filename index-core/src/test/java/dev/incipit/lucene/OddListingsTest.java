package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.document.AnnouncementTerms;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.ListingDay;
import dev.incipit.search.ListingSummary;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Lists under closed, misspelt and odd codes, and days at the ends of time. */
class OddListingsTest {
  private static final LocalDate DAY = LocalDate.of(1994, 5, 2);

  private static AnnouncedPaper paper(String id, Announcement... announcements) {
    return new AnnouncedPaper(
        Paper.builder(PaperId.of(id)).title("A paper").build(), List.of(announcements));
  }

  private static Announcement fresh(String list, LocalDate day) {
    return new Announcement(list, day, AnnouncementType.NEW, 1, null);
  }

  private static PaperIndex index(AnnouncedPaper... papers) throws IOException {
    PaperIndex index = LuceneIndex.inMemory();
    index.add(List.of(papers));
    index.refresh();
    return index;
  }

  /** Checks that a listing is shown under a code, and summed up as what the newest lists say. */
  private static void checkShown(String code, String list, PaperIndex index) throws IOException {
    assertEquals(1, index.listing(code, DAY).orElseThrow().size(), code);
    List<ListingSummary> summary = List.of(new ListingSummary(list, DAY, 1, 0, 0));
    assertEquals(summary, index.listings(code, 5), code);
    assertEquals(summary, index.listings("*", 5), code);
  }

  @Test
  void aClosedArchiveKeepsItsListingsUnderItsCode() throws IOException {
    try (PaperIndex index = index(paper("1", fresh("cmp-lg", DAY)))) {
      checkShown("cmp-lg", "cmp-lg", index);
      assertEquals(1, index.listing("cs.CL", DAY).orElseThrow().size());
      assertEquals(1, index.listing("cs", DAY).orElseThrow().size());
    }
  }

  @Test
  void aListUnderAnotherSpellingIsTheSameList() throws IOException {
    try (PaperIndex index = index(paper("1", fresh("cs.SY", DAY)))) {
      checkShown("cs.SY", "eess.SY", index);
    }
    try (PaperIndex index = index(paper("1", fresh("CS.dc", DAY)))) {
      checkShown("cs.DC", "cs.DC", index);
    }
  }

  @Test
  void aCodeThatStartsLikeAnotherWithTheDividerIsAnotherList() throws IOException {
    try (PaperIndex index =
        index(
            paper("1", fresh("x", DAY)),
            paper("2", fresh("x|y", DAY.plusDays(1))),
            paper("3", fresh("x|12345678|new", DAY.plusDays(2))),
            paper("4", fresh("x|", DAY.plusDays(3))))) {
      assertEquals(List.of(new ListingSummary("x", DAY, 1, 0, 0)), index.listings("x", 5));
      assertEquals(1, index.listings("x|y", 5).size());
      assertEquals(4, index.listings("*", 5).size());
    }
  }

  @Test
  void theFirstAndTheLastDayAreInOrder() throws IOException {
    LocalDate first = LocalDate.of(0, 1, 1);
    LocalDate last = LocalDate.of(9999, 12, 31);
    try (PaperIndex index =
        index(paper("1", fresh("cs.DC", first)), paper("2", fresh("cs.DC", last)))) {
      assertEquals(
          List.of(last, first),
          index.listings("cs.DC", 5).stream().map(ListingSummary::day).toList());
      assertEquals(last, index.stats().newest());
    }
  }

  @Test
  void numbersGoOnBehindTheLastOfTheSectionBefore() throws IOException {
    Announcement late = new Announcement("cs.DC", DAY, AnnouncementType.NEW, 27, null);
    Announcement early = new Announcement("cs.DC", DAY, AnnouncementType.CROSS, 3, null);
    try (PaperIndex index = index(paper("1", late), paper("2", early))) {
      assertEquals(
          List.of(27, 28),
          index.listing("cs.DC", DAY).orElseThrow().sections().stream()
              .flatMap(section -> section.entries().stream())
              .map(ListingDay.Entry::number)
              .toList());
    }
  }

  @Test
  void termsAreTheSameWhereDigitsAreWrittenOtherwise() {
    String term = AnnouncementTerms.listed("cs.DC", DAY, AnnouncementType.NEW);
    Locale before = Locale.getDefault(Locale.Category.FORMAT);
    try {
      Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(term, AnnouncementTerms.listed("cs.DC", DAY, AnnouncementType.NEW));
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, before);
    }
  }
}
