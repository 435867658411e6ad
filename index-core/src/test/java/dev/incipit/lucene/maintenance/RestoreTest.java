package dev.incipit.lucene.maintenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.lucene.FolderContent;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.lucene.store.Manifest;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups that are restored, and those that are refused. */
class RestoreTest {
  @TempDir private Path temp;
  private Path folder;
  private Path backup;
  private Path harvest;

  /** A backup of 27 papers, and the index with 26 of them. */
  @BeforeEach
  void makeABackup() throws IOException {
    folder = temp.resolve("index");
    backup = temp.resolve("backup");
    harvest = folder.resolve(BackupManifest.HARVEST);
    try (PaperIndex index = LuceneIndex.open(folder)) {
      index.add(Seed.papers());
      index.commit();
      Files.writeString(harvest, "before");
      LuceneIndex.backup(folder, backup);
      index.delete(Seed.papers().getFirst().paper().id());
    }
    Files.writeString(harvest, "after");
  }

  private void refused(String words) throws IOException {
    refused(words, words);
  }

  private void refused(String words, String where) throws IOException {
    Map<String, Integer> before = FolderContent.of(folder);
    Path absent = temp.resolve("absent");
    for (Path to : new Path[] {folder, absent}) {
      var refusal =
          assertThrows(UnusableIndexException.class, () -> LuceneIndex.restore(backup, to), where);
      assertTrue(refusal.toString().contains(words), () -> where + ": " + refusal);
    }
    assertEquals(before, FolderContent.of(folder), "left as it is");
    assertTrue(Files.notExists(absent));
  }

  private void holds(Path index, int papers) throws IOException {
    assertEquals(List.of(), LuceneIndex.verify(index).problems());
    try (PaperIndex opened = LuceneIndex.open(index)) {
      assertEquals(papers, opened.stats().papers());
    }
  }

  @Test
  void aBackupIsRestoredIntoANewFolder() throws IOException {
    Path fresh = temp.resolve("fresh");
    assertEquals(27, LuceneIndex.restore(backup, fresh).papers());
    holds(fresh, 27);
    assertEquals("before", Files.readString(fresh.resolve(BackupManifest.HARVEST)));
    Path begun = temp.resolve("begun");
    Files.createDirectories(begun.resolve("generation-1"));
    Files.writeString(Manifest.draft(begun), "");
    Files.writeString(begun.resolve("generation-1/segments_9"), "left over");
    assertEquals(27, LuceneIndex.restore(backup, begun).papers());
    holds(begun, 27);
  }

  @Test
  void readersGoOverToWhatIsRestoredAndTheIndexBeforeIsKept() throws IOException {
    try (PaperIndex reader = LuceneIndex.openReadOnly(folder)) {
      assertEquals(26, reader.stats().papers());
      LuceneIndex.restore(backup, folder);
      assertEquals(26, reader.stats().papers());
      reader.refresh();
      assertEquals(27, reader.stats().papers());
    }
    holds(folder, 27);
    assertEquals("before", Files.readString(harvest));
    assertEquals("generation-1", Manifest.read(folder).previous().orElseThrow().name());
    LuceneIndex.restore(backup, folder);
    holds(folder, 27);
    assertTrue(Files.notExists(folder.resolve("generation-1")), "only one is kept");
    assertTrue(Files.exists(folder.resolve("generation-2")));
  }

  @Test
  void aDamagedIndexOrOneWithoutItsFilesIsRestored() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("generation-1"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        // Its other names, those in the backup, keep what they hold.
        Files.delete(file);
      }
    }
    LuceneIndex.restore(backup, folder);
    holds(folder, 27);
    Files.move(folder.resolve("generation-2"), temp.resolve("elsewhere"));
    LuceneIndex.restore(backup, folder);
    holds(folder, 27);
  }

  @Test
  void whoHarvestedNothingWhenItWasBackedUpHarvestsFromTheBeginning() throws IOException {
    Path second = temp.resolve("second");
    Files.delete(harvest);
    LuceneIndex.backup(folder, second);
    Files.writeString(harvest, "after");
    LuceneIndex.restore(second, folder);
    assertTrue(Files.notExists(harvest));
  }

  @Test
  void anIndexThatIsWrittenToIsNotRestored() throws IOException {
    try (PaperIndex writer = LuceneIndex.open(folder)) {
      var refusal =
          assertThrows(UnusableIndexException.class, () -> LuceneIndex.restore(backup, folder));
      assertTrue(refusal.toString().contains("another program writes"), refusal::toString);
      writer.add(Seed.papers());
    }
    assertEquals("after", Files.readString(harvest));
    assertTrue(Files.notExists(folder.resolve("generation-2")));
  }

  @Test
  void aFlippedBitInAnyFileIsRefused() throws IOException {
    long seed = Long.getLong("incipit.seed", System.nanoTime());
    Random random = new Random(seed);
    for (String name : BackupManifest.read(backup).sums().keySet()) {
      Path file = backup.resolve(name);
      byte[] whole = Files.readAllBytes(file);
      // The index has the same file; here it is to be another.
      Files.delete(file);
      for (int count = 0; count < 4; count++) {
        byte[] flipped = whole.clone();
        flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, flipped);
        refused(name + " has another checksum", name + ", seed " + seed);
      }
      Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      refused(name + " has another checksum");
      Files.delete(file);
      refused(name + " is missing");
      Files.write(file, whole);
    }
    LuceneIndex.restore(backup, folder);
    holds(folder, 27);
  }

  private void changed(String from, String to, String words) throws IOException {
    Path list = backup.resolve(BackupManifest.NAME);
    String whole = Files.readString(list);
    assertTrue(whole.contains(from), whole);
    Files.writeString(list, whole.replace(from, to));
    refused(words);
    Files.writeString(list, whole);
  }

  @Test
  void aListThatIsDamagedForeignOrOfAnotherVersionIsRefused() throws IOException {
    changed("format=1", "format=2", "has format '2'");
    changed("schema=", "schema=9", "has format '1' and schema '9");
    changed("papers=27", "papers=26", "lists another commit");
    changed("papers=27", "papers=many", "number of papers");
    changed("papers=27", "papers=27\nfurther=1", "not as it was written");
    changed("sha256.harvest.properties", "sha256.../harvest.properties", "is no file of a backup");
    changed("sha256.files/segments_", "sha256.files/../../x", "is no file of a backup");
    changed("sha256.files/segments_", "#", "damaged");
    changed("sha256.", "#", "not as it was written");
    Files.delete(backup.resolve(BackupManifest.NAME));
    refused("is not a backup that was made to its end");
  }

  @Test
  void symbolicLinksAreRefused() throws IOException {
    Path file = backup.resolve(BackupManifest.HARVEST);
    Files.move(file, temp.resolve("moved"));
    Files.createSymbolicLink(file, temp.resolve("moved"));
    refused("symbolic link");
    Files.delete(file);
    Files.move(temp.resolve("moved"), file);
    Path files = backup.resolve(BackupManifest.FILES);
    Files.move(files, temp.resolve("moved"));
    Files.createSymbolicLink(files, temp.resolve("moved"));
    refused("symbolic link");
  }

  @Test
  void aFolderOfOtherThingsIsLeftAlone() throws IOException {
    Path other = Files.createDirectory(temp.resolve("other"));
    Files.writeString(other.resolve("letter.txt"), "Dear");
    var refusal =
        assertThrows(UnusableIndexException.class, () -> LuceneIndex.restore(backup, other));
    assertTrue(refusal.toString().contains("not an Incipit index"), refusal::toString);
    assertEquals(1, FolderContent.of(other).size());
    assertThrows(
        IllegalArgumentException.class, () -> LuceneIndex.restore(backup, backup.resolve("in")));
  }
}
