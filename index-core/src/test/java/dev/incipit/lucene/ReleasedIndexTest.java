package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.document.Schema;
import dev.incipit.listing.ListingReader;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Indexes as earlier versions wrote them, of the shipped listing, one of each schema that was
 * released. They open, or are renewed by a reindex, without the listing.
 */
class ReleasedIndexTest {
  @TempDir private Path temp;

  private Path unpacked(int schema) throws IOException {
    Path folder = temp.resolve("index");
    try (InputStream in = getClass().getResourceAsStream("released/schema-" + schema + ".zip")) {
      ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(in));
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
    return folder;
  }

  private static void checkWhole(Path folder) throws IOException {
    List<AnnouncedPaper> papers =
        ListingReader.read(
                Path.of(System.getProperty("incipit.root"), "corpus", "cs.DC-2026-04-10.txt"))
            .papers();
    try (PaperIndex index = LuceneIndex.open(folder)) {
      assertEquals(2, index.search(SearchRequest.of("\"KV-cache\"")).total());
      for (AnnouncedPaper paper : papers) {
        AnnouncedPaper kept = index.find(paper.paper().id()).orElseThrow();
        assertEquals(paper.paper().title(), kept.paper().title());
        assertEquals(paper.announcements(), kept.announcements());
      }
    }
    assertTrue(LuceneIndex.verify(folder).problems().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = 8)
  void anIndexOpensOrAsksForAReindexWhichKeepsAllItsPapers(int schema) throws IOException {
    Path folder = unpacked(schema);
    if (schema == Schema.VERSION) {
      checkWhole(folder);
    } else {
      UnusableIndexException refused =
          assertThrows(UnusableIndexException.class, () -> LuceneIndex.open(folder).close());
      assertEquals(UnusableIndexException.Reason.OLDER, refused.reason());
    }
    assertEquals(27, LuceneIndex.reindex(folder, count -> {}));
    checkWhole(folder);
  }
}
