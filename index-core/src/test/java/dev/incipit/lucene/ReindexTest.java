package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.document.Schema;
import dev.incipit.json.PaperJson;
import dev.incipit.lucene.store.Manifest;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes that are made anew of their own papers. */
class ReindexTest {
  @TempDir private Path temp;
  private Path folder;

  /** An index of 26 papers with notes. */
  @BeforeEach
  void makeAnIndex() throws IOException {
    folder = temp.resolve("index");
    try (PaperIndex index = LuceneIndex.open(folder)) {
      index.add(Seed.papers());
      index.delete(Seed.papers().getFirst().paper().id());
      index.commit(Map.of("taken", "26"));
    }
  }

  private void pretendSchema(String schema) throws IOException {
    Path manifest = folder.resolve(Manifest.NAME);
    Files.writeString(
        manifest,
        Files.readString(manifest).replace("schema=" + Schema.VERSION, "schema=" + schema));
  }

  private long reindexed() throws IOException {
    return LuceneIndex.reindex(folder, count -> {});
  }

  private void refused(String words) throws IOException {
    Map<String, Integer> before = FolderContent.of(folder);
    var refusal = assertThrows(UnusableIndexException.class, this::reindexed);
    assertTrue(refusal.toString().contains(words), refusal::toString);
    assertEquals(before, FolderContent.of(folder), "left as it is");
  }

  @Test
  void readersSeeTheSamePapersAllTheWhileAndTheOldFilesAreKept() throws IOException {
    List<Long> progress = new ArrayList<>();
    try (PaperIndex reader = LuceneIndex.openReadOnly(folder)) {
      String before = reader.stats().fingerprint();
      Instant changed = reader.stats().changed();
      assertNotNull(changed);
      assertEquals(26, LuceneIndex.reindex(folder, progress::add));
      assertEquals(26, reader.stats().papers());
      assertEquals(before, reader.stats().fingerprint());
      reader.refresh();
      assertEquals(26, reader.stats().papers());
      assertTrue(!before.equals(reader.stats().fingerprint()), "it went over to the new files");
      assertEquals(changed, reader.stats().changed(), "made anew is not changed");
      assertEquals(Map.of("taken", "26"), reader.notes());
    }
    assertEquals(List.of(26L), progress);
    assertEquals(List.of(), LuceneIndex.verify(folder).problems());
    assertEquals("generation-1", Manifest.read(folder).previous().orElseThrow().name());
    assertEquals(26, reindexed());
    assertTrue(Files.notExists(folder.resolve("generation-1")), "only one is kept");
    try (PaperIndex index = LuceneIndex.open(folder)) {
      assertEquals(26, index.add(Seed.papers()).unchanged());
    }
  }

  /** All that older schemas have in common are the records. */
  @Test
  void anIndexOfAnOlderSchemaIsRenewedAndSearchedAsIfItWereIndexedNow() throws IOException {
    Path lucene = folder.resolve("generation-1");
    try (FSDirectory directory = FSDirectory.open(lucene);
        IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE))) {
      for (AnnouncedPaper paper : Seed.papers()) {
        Document document = new Document();
        document.add(new StoredField(Schema.RECORD, PaperJson.writeBytes(paper)));
        writer.addDocument(document);
      }
    }
    pretendSchema("1");
    var refusal =
        assertThrows(UnusableIndexException.class, () -> LuceneIndex.openReadOnly(folder));
    assertEquals(UnusableIndexException.Reason.OLDER, refusal.reason());
    assertEquals(27, reindexed());
    try (PaperIndex index = LuceneIndex.openReadOnly(folder);
        PaperIndex fresh = LuceneIndex.inMemory()) {
      fresh.add(Seed.papers());
      fresh.refresh();
      for (String query : List.of("", "scheduling", "au:chen", "\"large language\"", "cat:cs.LG")) {
        SearchRequest request = SearchRequest.of(query);
        assertEquals(fresh.search(request).hits(), index.search(request).hits(), query);
        assertEquals(fresh.search(request).facets(), index.search(request).facets(), query);
      }
    }
    assertEquals("1", Manifest.read(folder).previous().orElseThrow().schema());
  }

  @Test
  void anIndexOfANewerSchemaIsRefused() throws IOException {
    for (String schema : List.of("99", "", "x")) {
      pretendSchema(schema);
      refused(
          schema.isEmpty()
              ? "does not tell its schema"
              : "was written with schema '" + schema + "'");
      Files.delete(folder.resolve(Manifest.NAME));
      new Manifest(Manifest.Generation.ofThisVersion(1), Optional.empty()).write(folder);
    }
  }

  @Test
  void anIndexThatIsWrittenToIsRefused() throws IOException {
    try (PaperIndex writer = LuceneIndex.open(folder)) {
      refused("another program writes to the index");
      assertEquals(1, writer.add(Seed.papers()).added());
    }
  }

  @Test
  void aDamagedIndexIsRefusedWithTheWayOut() throws IOException {
    try (var files = Files.list(folder.resolve("generation-1"))) {
      for (Path file :
          (Iterable<Path>) files.filter(name -> name.toString().endsWith(".cfs"))::iterator) {
        Files.write(file, new byte[100]);
      }
    }
    refused("is damaged");
    assertTrue(Files.notExists(folder.resolve("generation-2")));
  }
}
