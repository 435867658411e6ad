package dev.incipit.lucene.maintenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.lucene.Batches;
import dev.incipit.lucene.CopiedFolder;
import dev.incipit.lucene.HookedDisk;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.lucene.MemoryFolder;
import dev.incipit.lucene.NthFault;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backups and restores during which the Nth thing that is done to the disk fails, once or lasting.
 * {@code -Dincipit.faults=1} fails each, by default every so many are.
 */
class BackupFaultTest {
  private static final int EVERY = Integer.getInteger("incipit.faults", 17);
  private static final long SEED = Long.getLong("incipit.seed", System.nanoTime());
  private static final int BACKED_UP = 1;
  private static final int BEGUN = 2;

  private final Batches batches = new Batches(4);

  @TempDir(factory = MemoryFolder.class)
  private Path temp;

  private Path folder;
  private Path backup;

  @BeforeEach
  void makeAnIndexAndABackup() throws IOException {
    folder = temp.resolve("start/index");
    backup = temp.resolve("start/backup");
    try (PaperIndex index = LuceneIndex.open(folder)) {
      for (int batch = 1; batch <= BEGUN; batch++) {
        batches.add(index, batch);
        Batches.commit(index, batch);
        if (batch == BACKED_UP) {
          Files.writeString(folder.resolve(BackupManifest.HARVEST), "before");
          LuceneIndex.backup(folder, backup);
        }
      }
    }
  }

  private interface Attempt {
    /** Answers whether there was a fault. */
    boolean isHit(NthFault fault) throws IOException;
  }

  private static void checkAll(Attempt attempt, TestReporter reporter) throws IOException {
    int passed = 0;
    for (boolean lasts : new boolean[] {false, true}) {
      int number = 1 + new Random(SEED).nextInt(EVERY);
      while (attempt.isHit(new NthFault(number, lasts))) {
        passed++;
        number += EVERY;
      }
    }
    assertTrue(passed > 0);
    reporter.publishEntry("faults passed", Integer.toString(passed));
  }

  @Test
  void aFailedBackupIsNoneAndAnotherSucceeds(TestReporter reporter) throws IOException {
    checkAll(this::isBackupHit, reporter);
  }

  private boolean isBackupHit(NthFault fault) throws IOException {
    Path disk = HookedDisk.of(temp, fault);
    Path made = temp.resolve("made");
    boolean failed = false;
    try {
      LuceneIndex.backup(disk.resolve("start/index"), disk.resolve("made"));
    } catch (IOException e) {
      failed = true;
      assertTrue(fault.isHit(), e::toString);
      assertTrue(fault.lasts() || Files.notExists(made), fault + ": left as it was");
    }
    fault.mend();
    batches.check(folder, BEGUN, BEGUN, fault.toString());
    if (failed) {
      IOUtils.rm(made);
      LuceneIndex.backup(folder, made);
    }
    Path restored = temp.resolve("restored");
    LuceneIndex.restore(made, restored);
    batches.check(restored, BEGUN, BEGUN, fault.toString());
    IOUtils.rm(made, restored);
    return fault.isHit();
  }

  @Test
  void aFailedRestoreLeavesTheStateBeforeOrTheOneAfter(TestReporter reporter) throws IOException {
    checkAll(this::isRestoreHit, reporter);
  }

  private boolean isRestoreHit(NthFault fault) throws IOException {
    Path to = temp.resolve("to");
    CopiedFolder.copy(folder, to);
    Path disk = HookedDisk.of(temp, fault);
    int least = BACKED_UP;
    int most = BACKED_UP;
    try {
      LuceneIndex.restore(disk.resolve("start/backup"), disk.resolve("to"));
    } catch (IOException e) {
      assertTrue(fault.isHit(), e::toString);
      most = BEGUN;
    }
    fault.mend();
    batches.check(to, least, most, fault.toString());
    LuceneIndex.restore(backup, to);
    batches.check(to, BACKED_UP, BACKED_UP, fault.toString());
    assertEquals("before", Files.readString(to.resolve(BackupManifest.HARVEST)));
    IOUtils.rm(to);
    return fault.isHit();
  }

  @Test
  void aFailedRestoreIntoANewFolderIsBegunAnew(TestReporter reporter) throws IOException {
    checkAll(this::isFirstRestoreHit, reporter);
  }

  private boolean isFirstRestoreHit(NthFault fault) throws IOException {
    Path to = temp.resolve("to");
    Path disk = HookedDisk.of(temp, fault);
    try {
      LuceneIndex.restore(disk.resolve("start/backup"), disk.resolve("to"));
    } catch (IOException e) {
      assertTrue(fault.isHit(), e::toString);
    }
    fault.mend();
    try {
      batches.check(to, BACKED_UP, BACKED_UP, fault.toString());
    } catch (UnusableIndexException notYet) {
      LuceneIndex.restore(backup, to);
      batches.check(to, BACKED_UP, BACKED_UP, fault + ": " + notYet);
    }
    IOUtils.rm(to);
    return fault.isHit();
  }
}
