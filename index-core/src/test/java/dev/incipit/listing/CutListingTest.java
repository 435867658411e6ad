package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.model.ListingEntry;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ListingSpan;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.listing.model.Severity;
import dev.incipit.paper.AnnouncedPaper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A listing that was cut or damaged anywhere loses nothing but what was hit. */
final class CutListingTest {

  private static ReadResult read(byte[] bytes) throws IOException {
    return ListingReader.read(new ByteArrayInputStream(bytes), "cut");
  }

  @Test
  void aListingCutAnywhereKeepsAllEntriesBeforeTheCut() throws IOException {
    byte[] bytes = Seed.bytes();
    ReadResult whole = read(bytes);
    List<ListingEntry> entries = Objects.requireNonNull(whole.listing()).entries();
    for (int cut : cuts(whole, bytes.length)) {
      ReadResult result = read(Arrays.copyOf(bytes, cut));
      Spans.check(result, cut);
      int complete = 0;
      while (complete + 1 < entries.size() && entries.get(complete + 1).byteOffset() <= cut) {
        complete++;
      }
      assertTrue(result.papers().size() >= complete, "cut at " + cut);
      assertEquals(
          whole.papers().subList(0, complete),
          result.papers().subList(0, complete),
          "cut at " + cut);
    }
  }

  /** Every 64th of the text, and each byte near the parts of some entries and all headings. */
  private static Set<Integer> cuts(ReadResult whole, int length) {
    Set<Integer> cuts = new TreeSet<>();
    for (int i = 0; i <= 64; i++) {
      cuts.add(length / 64 * i);
    }
    int headers = 0;
    for (ListingSpan span : whole.spans()) {
      headers += span.kind() == ListingSpan.Kind.ENTRY_HEADER ? 1 : 0;
      boolean heading = span.kind() == ListingSpan.Kind.HEADING;
      boolean field =
          span.kind() != ListingSpan.Kind.ABSTRACT && Set.of(2, 13, 21).contains(headers);
      int near = heading || field ? span.end() - span.start() : 3;
      for (int i = -3; i < near; i++) {
        cuts.add(Math.clamp(span.start() + i, 0, length));
      }
    }
    return cuts;
  }

  @Test
  void aCutEntryIsRejectedWithItsText() throws IOException {
    String text = Seed.text();
    int cut = text.indexOf("Decentralization in Edge");
    ReadResult result = ListingReader.parse(text.substring(0, cut), "cut");
    assertEquals(2, result.papers().size());
    ListingProblem problem = result.problems().getFirst();
    assertEquals("cut-entry", problem.code());
    assertEquals(Severity.REJECTED, problem.severity());
    assertEquals(
        "cut line 13 (byte 3456): entry [3]: the text ends inside this entry; complete it",
        problem.describe());
    assertEquals(
        """
        Distributed, Parallel, and Cluster Computing
        Showing new listings for 2026-04-10
        - [3] arXiv:2604.07767 [pdf, html, other]
        -
        Title: Administrative\
        """,
        problem.raw());
  }

  @Test
  void aFlippedByteHarmsAtMostTheEntriesItTouches() throws IOException {
    List<AnnouncedPaper> whole = ListingReader.read(Seed.file()).papers();
    Random random = new Random(20260410);
    for (int i = 0; i < 400; i++) {
      byte[] bytes = Seed.bytes();
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      ReadResult result = read(bytes);
      Spans.check(result, bytes.length);
      long intact =
          result.papers().stream()
              .filter(p -> whole.stream().anyMatch(w -> w.paper().equals(p.paper())))
              .count();
      assertTrue(intact >= 25, "flip at " + at + ": " + intact + " intact");
    }
  }
}
