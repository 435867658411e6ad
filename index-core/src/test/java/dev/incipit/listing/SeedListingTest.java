package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.json.PaperJson;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.Listing;
import dev.incipit.listing.model.ListingEntry;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingKind;
import dev.incipit.listing.model.ListingSection;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.AnnouncementType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shipped listing against facts that were established by hand. */
final class SeedListingTest {
  private static final String GOLDEN =
      "index-core/src/test/resources/dev/incipit/listing/cs.DC-2026-04-10.golden.jsonl";

  @Test
  void everyFieldOfEveryEntryIsAsInTheGoldenFile() throws IOException {
    List<AnnouncedPaper> papers = ListingReader.read(Seed.file()).papers();
    Path golden = Seed.root().resolve(GOLDEN);
    if (Boolean.getBoolean("golden.update")) {
      Files.write(golden, papers.stream().map(PaperJson::write).toList());
    }
    List<String> lines = Files.readAllLines(golden);
    assertEquals(27, lines.size());
    assertEquals(lines.size(), papers.size());
    for (int i = 0; i < lines.size(); i++) {
      AnnouncedPaper wanted = PaperJson.read(lines.get(i));
      AnnouncedPaper found = papers.get(i);
      assertEquals(wanted.id(), found.id());
      assertEquals(wanted.paper().title(), found.paper().title());
      assertEquals(wanted.paper().authors(), found.paper().authors(), found.paper().title());
      assertEquals(wanted.paper().abstractText(), found.paper().abstractText());
      assertEquals(wanted.paper().subjects(), found.paper().subjects());
      assertEquals(wanted, found);
      assertEquals(lines.get(i), PaperJson.write(found));
    }
  }

  @Test
  void thePageTellsItsNameListDayAndSections() throws IOException {
    Listing listing = ListingReader.read(Seed.file()).listing();
    assertNotNull(listing);
    assertEquals("Distributed, Parallel, and Cluster Computing", listing.name());
    assertEquals("cs.DC", listing.list());
    assertEquals(LocalDate.of(2026, 4, 10), listing.date());
    assertEquals(ListingKind.NEW, listing.kind());
    assertEquals(
        List.of(
            new ListingSection(
                AnnouncementType.NEW, "New submissions (showing 11 of 11 entries)", 11, 11, 11),
            new ListingSection(
                AnnouncementType.CROSS, "Cross submissions (showing 2 of 2 entries)", 2, 2, 2),
            new ListingSection(AnnouncementType.REPLACED, null, null, null, 14)),
        listing.sections());
  }

  @Test
  void entriesTellTheirLinksAndPlaces() throws IOException {
    Listing listing = ListingReader.read(Seed.file()).listing();
    assertNotNull(listing);
    for (ListingEntry entry : listing.entries()) {
      boolean short2 = entry.number() == 12 || entry.number() == 22;
      assertEquals(
          short2 ? List.of("pdf", "other") : List.of("pdf", "html", "other"), entry.links());
    }
    assertEquals(112, listing.entries().getFirst().byteOffset());
    assertEquals(4, listing.entries().getFirst().line());
    assertEquals(44_179, listing.entries().getLast().byteOffset());
  }

  @Test
  void authorsThatThePageLeavesOutAreUnknown() throws IOException {
    List<Integer> known =
        ListingReader.read(Seed.file()).papers().stream()
            .filter(p -> p.paper().authors().known())
            .map(p -> p.announcements().getFirst().number())
            .toList();
    assertEquals(List.of(4, 5, 14, 19, 20, 21, 23, 27), known);
  }

  @Test
  void everyByteIsAccountedForAndNothingIsOdd() throws IOException {
    ReadResult result = ListingReader.read(Seed.file());
    Spans.check(result, 46_545);
    assertTrue(result.problems().isEmpty(), result.problems().toString());
    assertEquals(
        new InputLedger(Seed.file().toString(), ListingFormat.LISTING_TEXT, null, 27, 0, 0, false),
        result.ledger());
  }

  @Test
  void theSamePageReadsTheSameAsTextWithCarriageReturnsAndWithAMark() throws IOException {
    List<AnnouncedPaper> papers = ListingReader.read(Seed.file()).papers();
    String text = Seed.text();
    assertEquals(papers, ListingReader.parse(text, "text").papers());
    assertEquals(papers, ListingReader.parse(text.replace("\n", "\r\n"), "crlf").papers());
    assertEquals(papers, ListingReader.parse(text.replace('\n', '\r'), "cr").papers());
    ReadResult marked = ListingReader.parse("\uFEFF" + text + "\n", "bom");
    assertEquals(papers, marked.papers());
    Spans.check(marked, 46_545 + 4);
  }
}
