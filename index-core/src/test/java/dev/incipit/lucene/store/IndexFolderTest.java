package dev.incipit.lucene.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.document.Schema;
import dev.incipit.lucene.FolderContent;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.UnusableIndexException;
import dev.incipit.settings.FieldType;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders that are an index, were one, or never were. */
class IndexFolderTest {
  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void nameTheFolder() {
    folder = temp.resolve("index");
  }

  private void create() throws IOException {
    try (PaperIndex index = LuceneIndex.open(folder)) {
      index.add(Seed.papers());
    }
  }

  private void refused(Path path, String... words) throws IOException {
    Map<String, Integer> before = Files.isDirectory(path) ? FolderContent.of(path) : Map.of();
    for (boolean readOnly : new boolean[] {false, true}) {
      var refusal =
          assertThrows(
              UnusableIndexException.class,
              () -> (readOnly ? LuceneIndex.openReadOnly(path) : LuceneIndex.open(path)).close());
      for (String word : words) {
        assertTrue(refusal.toString().contains(word), refusal::toString);
      }
    }
    assertEquals(
        before, Files.isDirectory(path) ? FolderContent.of(path) : Map.of(), "left untouched");
  }

  private Path luceneFile(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(ending))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void anIndexIsFoundAgain() throws IOException {
    create();
    try (PaperIndex index = LuceneIndex.open(folder)) {
      assertEquals(27, index.stats().papers());
    }
    try (PaperIndex index = LuceneIndex.openReadOnly(folder)) {
      assertEquals(2, index.search(SearchRequest.of("\"KV-cache\"")).total());
      assertThrows(IllegalStateException.class, () -> index.add(Seed.papers()));
      assertThrows(IllegalStateException.class, index::commit);
    }
  }

  @Test
  void aFolderIsTheSameHoweverItIsNamed() throws IOException {
    create();
    Path here = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
    for (Path name : new Path[] {Path.of(".").resolve(here), folder.resolve("../index"), here}) {
      LuceneIndex.open(name).close();
      try (PaperIndex index = LuceneIndex.openReadOnly(name)) {
        assertEquals(27, index.stats().papers(), name::toString);
      }
    }
  }

  @Test
  void anIndexThatWasNotMadeToTheEndIsMadeAgain() throws IOException {
    Files.createDirectories(folder.resolve("generation-1"));
    Files.writeString(folder.resolve(IndexFolder.MANIFEST + ".new"), "sche");
    create();
    try (PaperIndex index = LuceneIndex.open(folder)) {
      assertEquals(27, index.stats().papers());
    }
    // All but the manifest was written, which is what the draft tells.
    Files.move(folder.resolve(IndexFolder.MANIFEST), Manifest.draft(folder));
    try (PaperIndex index = LuceneIndex.open(folder)) {
      assertEquals(27, index.stats().papers());
    }
  }

  @Test
  void anIndexThatLostAllItsFilesIsNotTakenForANewOne() throws IOException {
    create();
    try (Stream<Path> files = Files.list(folder.resolve("generation-1"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
    }
    refused(folder, "damaged", "left as it is");
  }

  @Test
  void whatIsCommittedIsSeenByAReaderBesideTheWriter() throws IOException {
    try (PaperIndex writer = LuceneIndex.open(folder);
        PaperIndex reader = LuceneIndex.openReadOnly(folder)) {
      writer.add(Seed.papers());
      writer.refresh();
      reader.refresh();
      assertEquals(0, reader.stats().papers());
      writer.commit();
      reader.refresh();
      assertEquals(27, reader.stats().papers());
      assertEquals(writer.stats().fingerprint(), reader.stats().fingerprint());
    }
  }

  @Test
  void aSecondWriterIsRefused() throws IOException {
    try (PaperIndex writer = LuceneIndex.open(folder)) {
      var refusal =
          assertThrows(UnusableIndexException.class, () -> LuceneIndex.open(folder).close());
      assertTrue(refusal.toString().contains("another program writes"), refusal::toString);
      writer.add(Seed.papers());
    }
  }

  @Test
  void aFolderOfOtherThingsIsNoIndex() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("letter.txt"), "Dear");
    refused(folder, folder.toString(), "not an Incipit index", "another folder");
  }

  @Test
  void aFileIsNoIndex() throws IOException {
    Files.writeString(folder, "Dear");
    refused(folder, "is a file");
    assertEquals("Dear", Files.readString(folder));
  }

  @Test
  void anAbsentIndexCannotBeRead() {
    var refusal =
        assertThrows(UnusableIndexException.class, () -> LuceneIndex.openReadOnly(folder).close());
    assertTrue(refusal.toString().contains("there is no index at"), refusal::toString);
    assertEquals(UnusableIndexException.Reason.ABSENT, refusal.reason());
    assertEquals(folder.toString(), refusal.place());
    assertTrue(Files.notExists(folder));
  }

  @Test
  void anIndexOfAnotherSchemaIsRefused() throws IOException {
    create();
    Path manifest = folder.resolve(IndexFolder.MANIFEST);
    String newer = Files.readString(manifest).replace("schema=" + Schema.VERSION, "schema=99");
    Files.writeString(manifest, newer);
    refused(folder, "schema '99'", "index its listings again into a new folder");
    Files.writeString(manifest, newer.replace("schema=99", "schema=1"));
    refused(folder, "schema '1'");
  }

  /** The list of segments begins with Lucene's mark, the name of its codec, and its version. */
  @ParameterizedTest
  @CsvSource({"9999, by a newer version of Lucene", "1, export its papers"})
  void anIndexOfAnotherVersionOfLuceneIsRefusedWithItsOwnWayOut(int version, String wayOut)
      throws IOException {
    create();
    Path segments = luceneFile("segments_.*");
    byte[] bytes = Files.readAllBytes(segments);
    int at = CodecUtil.headerLength("segments") - Integer.BYTES;
    ByteBuffer.wrap(bytes).putInt(at, version);
    Files.write(segments, bytes);
    refused(folder, "cannot be used: it was written by", wayOut);
  }

  @Test
  void anIndexWithoutItsListOfSegmentsIsRefused() throws IOException {
    create();
    Files.delete(luceneFile("segments_.*"));
    refused(folder, "damaged", "left as it is");
  }

  @Test
  void anIndexWithACutOrMissingFileIsRefused() throws IOException {
    create();
    Path segment = luceneFile(".*\\.cfs");
    byte[] whole = Files.readAllBytes(segment);
    Files.write(segment, Arrays.copyOf(whole, whole.length / 2));
    refused(folder, "damaged", "left as it is");
    Files.delete(segment);
    refused(folder, "damaged");
  }

  @Test
  void anIndexWithoutItsFolderOfFilesIsRefused() throws IOException {
    create();
    Files.move(folder.resolve("generation-1"), temp.resolve("elsewhere"));
    refused(folder, "incomplete", "generation-1");
  }

  @Test
  void aManifestCannotPointOutOfTheFolder() throws IOException {
    create();
    Files.writeString(
        folder.resolve(IndexFolder.MANIFEST), "schema=" + Schema.VERSION + "\ncurrent=../..\n");
    refused(folder, "incomplete");
  }

  /** Programs go by reasons; the command adds which of its own words helps. */
  @ParameterizedTest
  @CsvSource({
    "ABSENT, ",
    "FOREIGN, letter",
    "NEWER, 99",
    "OLDER, 1",
    "DAMAGED, damaged",
    "IN_USE, open",
    "OTHER_SETTINGS, settings"
  })
  void whatIsInTheWayIsToldAsData(UnusableIndexException.Reason reason, String done)
      throws IOException {
    Path manifest = folder.resolve(IndexFolder.MANIFEST);
    if (reason == UnusableIndexException.Reason.FOREIGN) {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("letter.txt"), "Dear");
    } else if (reason != UnusableIndexException.Reason.ABSENT) {
      create();
    }
    if (reason == UnusableIndexException.Reason.NEWER
        || reason == UnusableIndexException.Reason.OLDER) {
      Files.writeString(
          manifest,
          Files.readString(manifest).replace("schema=" + Schema.VERSION, "schema=" + done));
    }
    if (reason == UnusableIndexException.Reason.DAMAGED) {
      Files.delete(luceneFile("segments_.*"));
    }
    IndexSettings other = IndexSettings.builder().field("price", FieldType.NUMBER).build();
    PaperIndex open =
        reason == UnusableIndexException.Reason.IN_USE
            ? LuceneIndex.open(folder)
            : LuceneIndex.inMemory();
    try (open) {
      UnusableIndexException refusal =
          assertThrows(
              UnusableIndexException.class,
              () -> {
                if (reason == UnusableIndexException.Reason.ABSENT
                    || reason == UnusableIndexException.Reason.FOREIGN) {
                  LuceneIndex.openReadOnly(folder).close();
                } else if (reason == UnusableIndexException.Reason.OTHER_SETTINGS) {
                  LuceneIndex.open(folder, other).close();
                } else {
                  LuceneIndex.open(folder).close();
                }
              });
      assertEquals(reason, refusal.reason());
      assertEquals(folder.toString(), refusal.place());
      assertFalse(refusal.toString().matches(".*(incipit [a-z]|--[a-z]).*"), refusal::toString);
    }
  }
}
