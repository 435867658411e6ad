package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.model.Listing;
import dev.incipit.listing.model.ListingEntry;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Taxonomy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages printed from known papers, in many layouts, read back equal. */
final class GeneratedListingTest {

  private static Layout layout(RandomPapers random) {
    return new Layout(
        random.chance(60),
        random.chance(50),
        random.upTo(4),
        random.chance(20),
        random.one(List.of("\n", "\r\n")),
        random.chance(80),
        random.chance(80) ? 1 : 26);
  }

  private static Paper paper(RandomPapers random, String list, AnnouncementType type, int number) {
    String id =
        random.chance(5)
            ? "hep-th/99%02d%03d".formatted(1 + number / 900, 1 + number % 900)
            : "2604.%05d".formatted(number + 1);
    String first = type == AnnouncementType.CROSS ? "cs.CR" : list;
    Authors authors =
        random.chance(40)
            ? Authors.unknown()
            : Authors.of(random.authors(3 + random.upTo(9), false));
    return Paper.builder(PaperId.of(id))
        .title(random.title())
        .abstractText(random.abstractText())
        .authors(authors)
        .subjects(random.subjects(first))
        .comments(random.chance(50) ? "25 pages (6 figures), see Comments on v1" : null)
        .journalRef(random.chance(20) ? "Neurocomputing 678, 132735 (2026)" : null)
        .build();
  }

  private static List<Layout.Entry> entries(RandomPapers random, String list, int count) {
    List<Layout.Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      AnnouncementType type = random.one(List.of(AnnouncementType.values()));
      entries.add(new Layout.Entry(type, paper(random, list, type, i)));
    }
    entries.sort((a, b) -> a.type().compareTo(b.type()));
    return entries;
  }

  private static ReadResult check(
      long seed, Layout layout, String list, List<Layout.Entry> entries) {
    String name = Taxonomy.arxiv().subject(list).name();
    String text = layout.print(name, "Friday, 10 April 2026", entries);
    ReadResult result = ListingReader.parse(text, "seed " + seed);
    Spans.check(result, text.getBytes(StandardCharsets.UTF_8).length);
    Listing listing = result.listing();
    assertNotNull(listing);
    for (int i = 0; i < Math.min(entries.size(), listing.entries().size()); i++) {
      ListingEntry entry = listing.entries().get(i);
      String where = "seed " + seed + " " + layout + " entry " + i;
      assertEquals(entries.get(i).paper(), entry.paper(), where);
      assertEquals(entries.get(i).type(), entry.type(), where);
      assertEquals(layout.firstNumber() + i, entry.number(), where);
    }
    assertEquals(entries.size(), listing.entries().size(), "seed " + seed + " " + layout);
    assertEquals(LocalDate.of(2026, 4, 10), listing.date());
    assertTrue(result.problems().isEmpty(), result.problems().toString());
    return result;
  }

  @Test
  void everyLayoutOfRandomPapersReadsBackEqual() {
    for (long seed = 1; seed <= 600; seed++) {
      RandomPapers random = new RandomPapers(seed);
      String list = random.one(List.of("cs.DC", "math.AG", "hep-th", "astro-ph.GA", "quant-ph"));
      check(seed, layout(random), list, entries(random, list, 1 + random.upTo(40)));
    }
  }

  @Test
  void aNameOfTwoListsIsSettledByTheEntries() {
    for (String list : List.of("cs.LG", "stat.ML")) {
      RandomPapers random = new RandomPapers(7);
      Layout layout = new Layout(true, true, 2, false, "\n", true, 1);
      Listing listing = check(7, layout, list, entries(random, list, 9)).listing();
      assertNotNull(listing);
      assertEquals(list, listing.list());
    }
  }

  @Test
  void singleAuthorsAreBelievedWhereEveryEntryHasAuthors() {
    RandomPapers random = new RandomPapers(11);
    List<Layout.Entry> entries = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Paper paper = paper(random, "cs.DC", AnnouncementType.NEW, i);
      Authors authors = Authors.of(random.authors(1 + i % 4, false));
      Paper signed =
          Paper.builder(paper.id())
              .title("A Survey of Shared Logs")
              .abstractText(paper.abstractText())
              .authors(authors)
              .subjects(paper.subjects())
              .build();
      entries.add(new Layout.Entry(AnnouncementType.NEW, signed));
    }
    check(11, new Layout(true, true, 2, false, "\n", true, 1), "cs.DC", entries);
  }

  /** Five times the longest page there was: time that grows with its square runs out. */
  @Test
  void tenThousandEntriesReadBackEqual() {
    RandomPapers random = new RandomPapers(2000);
    List<Layout.Entry> entries = entries(random, "cs.DC", 10_000);
    Layout layout = new Layout(true, true, 1, false, "\n", true, 1);
    assertEquals(10_000, check(2000, layout, "cs.DC", entries).ledger().promised());
  }
}
