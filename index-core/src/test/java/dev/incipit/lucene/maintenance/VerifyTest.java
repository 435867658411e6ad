package dev.incipit.lucene.maintenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.document.Schema;
import dev.incipit.lucene.FolderContent;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.lucene.document.LuceneDocuments;
import dev.incipit.lucene.store.Manifest;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.UnusableIndexException;
import dev.incipit.search.Verification;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage of every kind in the files of an index, and none. */
class VerifyTest {
  /** Flips in each file beside those of its first and last bit. */
  private static final int FLIPS = 20;

  @TempDir private Path temp;
  private Path folder;

  /** Two parts, one of them with papers that are gone, so that there are files of all kinds. */
  @BeforeEach
  void makeAnIndex() throws IOException {
    folder = temp.resolve("index");
    try (PaperIndex index = LuceneIndex.open(folder)) {
      index.add(Seed.papers().subList(0, 20));
      index.commit(Map.of("taken", "20"));
      index.add(Seed.papers().subList(20, 27));
      index.delete(Seed.papers().getFirst().paper().id());
      index.commit();
    }
  }

  /** The files of the commit, and the manifest. */
  private List<Path> files() throws IOException {
    return FolderContent.of(folder).keySet().stream().map(folder::resolve).toList();
  }

  /** Whether damage is told, be it by a refusal; the folder stays as it is. */
  private boolean isFound(Path file) throws IOException {
    Map<String, Integer> before = FolderContent.of(folder);
    try {
      Verification found = LuceneIndex.verify(folder);
      // Nothing else tells the number of the file that lists all others.
      String name = file.getFileName().toString().replaceFirst("segments_.*", "segments_");
      assertTrue(
          found.isSound() || found.problems().stream().anyMatch(line -> line.contains(name)),
          () -> name + " is not named in " + found.problems());
      return !found.isSound();
    } catch (UnusableIndexException refused) {
      return true;
    } finally {
      assertEquals(before, FolderContent.of(folder), "left as it is");
    }
  }

  private void checkDamage(Path file, byte[] damaged, String what) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, damaged);
    assertTrue(isFound(file), () -> what + " is not found in " + file);
    Files.write(file, whole);
  }

  @Test
  void aSoundIndexIsFoundSoundAndCounted() throws IOException {
    Verification found = LuceneIndex.verify(folder);
    assertEquals(List.of(), found.problems());
    assertEquals(26, found.papers());
    assertEquals(files().size() - 1, found.files(), "all but the manifest");
  }

  @Test
  void anIndexIsVerifiedBesideItsWriter() throws IOException {
    try (PaperIndex index = LuceneIndex.open(folder)) {
      index.add(Seed.papers());
      assertEquals(26, LuceneIndex.verify(folder).papers());
      index.commit();
      Verification found = LuceneIndex.verify(folder);
      assertEquals(List.of(), found.problems());
      assertEquals(27, found.papers());
    }
  }

  @Test
  void aHeldCommitStaysReadableWhenItsFilesAreDeleted() throws IOException {
    Path lucene = folder.resolve("generation-1");
    try (FSDirectory directory = FSDirectory.open(lucene);
        HeldCommit held = HeldCommit.newest(directory)) {
      for (String name : held.listAll()) {
        Files.delete(lucene.resolve(name));
      }
      Verification found = IndexVerifier.of(held);
      assertEquals(List.of(), found.problems());
      assertEquals(26, found.papers());
    }
  }

  @Test
  void everyFlippedBitIsFound() throws IOException {
    long seed = Long.getLong("incipit.seed", System.nanoTime());
    Random random = new Random(seed);
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      Set<Integer> bits = new TreeSet<>(Set.of(0, whole.length * 8 - 1));
      while (bits.size() < FLIPS + 2) {
        bits.add(random.nextInt(whole.length * 8));
      }
      for (int bit : bits) {
        byte[] flipped = whole.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        if (!file.endsWith(Manifest.NAME) || isOfWeight(whole, bit / 8)) {
          checkDamage(file, flipped, "bit " + bit + " (seed " + seed + ")");
        }
      }
    }
  }

  /** Whether a place in the manifest is neither in a comment nor in what only people read. */
  private static boolean isOfWeight(byte[] manifest, int place) {
    String text = new String(manifest, StandardCharsets.ISO_8859_1);
    String line = text.substring(text.lastIndexOf('\n', place - 1) + 1, text.indexOf('\n', place));
    return !line.startsWith("#") && !line.startsWith("lucene=") && text.charAt(place) != '\n';
  }

  @Test
  void everyCutEmptiedOrMissingFileIsFound() throws IOException {
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
        if (!file.endsWith(Manifest.NAME) || length < whole.length - 1) {
          checkDamage(file, Arrays.copyOf(whole, length), "a cut to " + length);
        }
      }
      byte[] longer = Arrays.copyOf(whole, whole.length + 1);
      if (!file.endsWith(Manifest.NAME)) {
        checkDamage(file, longer, "a further byte");
      }
      Files.delete(file);
      assertTrue(isFound(file), () -> file + " is not missed");
      Files.write(file, whole);
    }
    assertTrue(LuceneIndex.verify(folder).isSound());
  }

  private static Document ofId(String id) {
    Document document = new Document();
    document.add(new StringField(Schema.ID, id, Field.Store.NO));
    document.add(new SortedDocValuesField(Schema.ID, new BytesRef(id)));
    return document;
  }

  @Test
  void papersThatAreThereTwiceUncountedOrUnreadableAreFound() throws IOException {
    String id = Seed.id(2);
    try (FSDirectory directory = FSDirectory.open(folder.resolve("generation-1"));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(
          new LuceneDocuments(IndexSettings.DEFAULT).document(Seed.papers().get(1), Instant.EPOCH));
      Document unreadable = ofId("0000.00001");
      unreadable.add(new StoredField(Schema.RECORD, new BytesRef("{")));
      writer.addDocument(unreadable);
      writer.addDocument(ofId("0000.00002"));
      writer.addDocument(new Document());
    }
    Verification found = LuceneIndex.verify(folder);
    assertFalse(found.isSound());
    String all = String.join("\n", found.problems());
    for (String told :
        List.of(
            "there are 30 papers, 26 were committed",
            "paper " + id + ": is there 2 times",
            "paper 0000.00001: its record cannot be read: not JSON",
            "paper 0000.00002: its record cannot be read",
            ": has no id")) {
      assertTrue(all.contains(told), () -> told + " is not in:\n" + all);
    }
    assertEquals(5, found.problems().size(), all);
  }
}
