package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Listings in ZIP archives. */
class ZipTest {
  private static final String SNAPSHOT =
      "{\"id\":\"2401.00301\",\"title\":\"One\",\"categories\":\"cs.DC\"}\n";
  private static final String PAGE =
      """
      Performance
      Showing new listings for Friday, 10 April 2026
      [1] arXiv:2604.07609 [pdf, html, other]
      Title: A title
      A. Author, B. Author
      Subjects: Performance (cs.PF)
      """;

  /** An archive of files, names and texts in turn. */
  private static byte[] zip(String... files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < files.length; i += 2) {
        zip.putNextEntry(new ZipEntry(files[i]));
        zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static ReadResult read(byte[] bytes) throws IOException {
    return ListingReader.read(new ByteArrayInputStream(bytes), "all.zip");
  }

  private static List<String> codes(ReadResult result) {
    return result.problems().stream().map(ListingProblem::code).toList();
  }

  private static List<String> ids(ReadResult result) {
    return result.papers().stream().map(p -> p.id().value()).toList();
  }

  @Test
  void theOnlyFileIsReadThrough() throws IOException {
    byte[] zip = zip("arxiv-metadata-oai-snapshot.json", SNAPSHOT);
    ReadResult result = read(zip);
    assertEquals(List.of("2401.00301"), ids(result));
    assertEquals(List.of(), codes(result));
    assertEquals(ListingFormat.SNAPSHOT, result.ledger().format());
    assertEquals(ListingFormat.SNAPSHOT, ListingReader.detect(zip).orElseThrow());
  }

  @Test
  void eachFileHasItsOwnFormatAndNotesArePassedOver() throws IOException {
    ReadResult result =
        read(
            zip(
                "README.md",
                "# Notes",
                "__MACOSX/._a.json",
                "\u0000\u0001",
                "days/",
                "",
                "days/cs.PF.txt",
                PAGE,
                "b.json",
                "[" + SNAPSHOT.strip() + "]"));
    assertEquals(List.of("2604.07609", "2401.00301"), ids(result));
    assertEquals(List.of(), codes(result));
    assertEquals(1, result.papers().getFirst().announcements().size());
  }

  @Test
  void aFileThatIsNoListingIsToldByName() throws IOException {
    ReadResult result = read(zip("table.csv", "a,b\n1,2\n", "b.json", SNAPSHOT));
    assertEquals(List.of("2401.00301"), ids(result));
    assertEquals(List.of("passed-over"), codes(result));
    assertEquals("all.zip/table.csv", result.problems().getFirst().source());
  }

  @Test
  void anArchiveWithoutListingsIsUnusable() throws IOException {
    for (byte[] zip : List.of(zip("table.csv", "a,b\n"), zip())) {
      ReadResult result = read(zip);
      assertTrue(!result.usable(), String.valueOf(result.problems()));
    }
  }

  @Test
  void anArchiveThatIsCutKeepsWhatWasRead() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 2_000; i++) {
      lines.append(
          "{\"id\":\"x%d\",\"title\":\"%s\"}\n".formatted(i, Integer.toHexString(i * 7919)));
    }
    byte[] zip = zip("lines.jsonl", lines.toString());
    ReadResult result = read(Arrays.copyOf(zip, zip.length / 2));
    assertTrue(result.papers().size() > 100);
    assertTrue(codes(result).contains("archive-damaged"), String.valueOf(codes(result)));
  }

  @Test
  void aBombIsRefused() throws IOException {
    ReadResult result = read(zip("bomb.json", SNAPSHOT + " ".repeat(50 << 20)));
    assertTrue(
        codes(result).stream().anyMatch(code -> code.startsWith("archive-")),
        String.valueOf(codes(result)));
  }

  @Test
  void anArchiveInAnArchiveIsPassedOver() throws IOException {
    String inner = new String(zip("a.json", SNAPSHOT), StandardCharsets.ISO_8859_1);
    ReadResult result = read(zip("inner.zip", inner.substring(0, 4) + "rest", "b.json", SNAPSHOT));
    assertEquals(List.of("passed-over"), codes(result));
    assertEquals(1, result.papers().size());
  }
}
