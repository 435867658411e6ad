package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Indexes as earlier versions wrote them, of the shipped listing: one of each schema from 8 on.
 * They open, or are renewed by a reindex, without the listing. Whoever raises the schema adds one.
 */
class ReleasedIndexTest {
  private static final int FIRST = 8;

  @TempDir private Path temp;

  static List<Integer> schemas() {
    return IntStream.rangeClosed(FIRST, Schema.VERSION).boxed().toList();
  }

  private Path unpacked(int schema) throws IOException {
    Path folder = temp.resolve("index");
    try (InputStream in = getClass().getResourceAsStream("released/schema-" + schema + ".zip")) {
      assertNotNull(in, "no index of schema " + schema + " is kept; see CONTRIBUTING.md");
      ZipInputStream zip = new ZipInputStream(in);
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
  @MethodSource("schemas")
  void anIndexOfEachSchemaIsRenewedByAReindexAndThenHasAllItsPapers(int schema) throws IOException {
    Path folder = unpacked(schema);
    if (schema < Schema.VERSION) {
      UnusableIndexException refused =
          assertThrows(UnusableIndexException.class, () -> LuceneIndex.open(folder).close());
      assertTrue(String.valueOf(refused.getMessage()).contains("reindex"), refused.getMessage());
    }
    assertEquals(27, LuceneIndex.reindex(folder, count -> {}));
    checkWhole(folder);
  }

  @Test
  void anIndexOfThisSchemaOpensAsItIs() throws IOException {
    checkWhole(unpacked(Schema.VERSION));
  }
}
