package dev.incipit.lucene.maintenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.incipit.Seed;
import dev.incipit.lucene.FolderContent;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.search.BackupReport;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of an index that is at rest or written to. */
class BackupTest {
  @TempDir private Path temp;
  private Path folder;
  private Path target;

  @BeforeEach
  void makeAnIndex() throws IOException {
    folder = temp.resolve("index");
    target = temp.resolve("backup");
    try (PaperIndex index = LuceneIndex.open(folder)) {
      index.add(Seed.papers());
    }
  }

  private void refused(Path to, String words) throws IOException {
    Map<String, Integer> before = FolderContent.of(temp);
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> LuceneIndex.backup(folder, to));
    assertTrue(refusal.toString().contains(words), refusal::toString);
    assertEquals(before, FolderContent.of(temp), "left as it is");
  }

  @Test
  void aBackupHoldsTheCommitAndHowFarHarvestsAre() throws IOException {
    Files.writeString(folder.resolve(BackupManifest.HARVEST), "cs newest=2026-04-10\n");
    BackupReport report = LuceneIndex.backup(folder, target);
    assertEquals(27, report.papers());
    BackupManifest manifest = BackupManifest.read(target);
    assertEquals(report.files() + 1, manifest.sums().size());
    assertTrue(manifest.sums().containsKey(BackupManifest.HARVEST));
    assertEquals(LuceneIndex.verify(folder).files(), report.files());
  }

  @Test
  void aBackupIsTakenOfTheNewestCommitBesideAWriter() throws IOException {
    try (PaperIndex index = LuceneIndex.open(folder)) {
      index.delete(Seed.papers().getFirst().paper().id());
      assertEquals(27, LuceneIndex.backup(folder, target).papers());
      index.commit();
      assertEquals(26, LuceneIndex.backup(folder, temp.resolve("second")).papers());
    }
    assertEquals(27, BackupManifest.read(target).papers());
  }

  @Test
  void aBackupOnAnotherDiskIsACopy() throws IOException {
    Path memory = Path.of("/dev/shm");
    assumeTrue(
        Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(folder)));
    Path elsewhere = Files.createTempDirectory(memory, "backup");
    try {
      assertEquals(27, LuceneIndex.backup(folder, elsewhere).papers());
      assertEquals(27, BackupManifest.read(elsewhere).papers());
    } finally {
      IOUtils.rm(elsewhere);
    }
  }

  @Test
  void everyBackupTakenWhileCommitsGoOnIsWhole() throws Exception {
    AtomicBoolean minHits = new AtomicBoolean();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread writer =
        new Thread(() -> {
          try (PaperIndex index = LuceneIndex.open(folder)) {
            while (!minHits.get()) {
              for (var paper : Seed.papers()) {
                index.delete(paper.paper().id());
                index.commit();
              }
              index.add(Seed.papers());
              index.commit();
            }
          } catch (IOException | RuntimeException e) {
            failure.set(e);
          }
        });
    writer.start();
    try {
      for (int count = 0; count < 20; count++) {
        Path to = temp.resolve("backup-" + count);
        long papers = LuceneIndex.backup(folder, to).papers();
        assertEquals(papers, BackupManifest.read(to).papers());
        assertTrue(LuceneIndex.verify(folder).isSound());
      }
    } finally {
      minHits.set(true);
      writer.join();
    }
    assertEquals(null, failure.get());
  }

  @Test
  void aTargetThatIsTakenInsideTheIndexOrALinkIsRefused() throws IOException {
    refused(folder.resolve("backup"), "inside the index");
    refused(folder, "inside the index");
    refused(temp.resolve("x/../index/generation-1/backup"), "inside the index");
    Files.createSymbolicLink(temp.resolve("link"), folder);
    refused(temp.resolve("link"), "symbolic link");
    refused(temp.resolve("link/backup"), "inside the index");
    Files.writeString(Files.createDirectory(target).resolve("letter.txt"), "Dear");
    refused(target, "not empty");
    refused(target.resolve("letter.txt"), "is a file");
  }

  @Test
  void aDamagedIndexIsNotBackedUp() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("generation-1"))) {
      Path file = files.filter(name -> name.toString().endsWith(".cfs")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[new Random(1).nextInt(bytes.length)] ^= 1;
      Files.write(file, bytes);
    }
    var refusal =
        assertThrows(UnusableIndexException.class, () -> LuceneIndex.backup(folder, target));
    assertTrue(refusal.toString().contains(".cfs: is damaged"), refusal::toString);
    assertFalse(Files.exists(target));
  }
}
