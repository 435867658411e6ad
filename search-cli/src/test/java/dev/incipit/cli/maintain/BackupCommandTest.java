package dev.incipit.cli.maintain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.cli.Run;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.lucene.LuceneIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What backing up and restoring prints. */
class BackupCommandTest {
  @TempDir private Path temp;
  private Map<String, String> environment = Map.of();
  private String backup = "";

  @BeforeEach
  void makeAnIndex() {
    environment = Map.of("INCIPIT_INDEX", temp.resolve("index").toString());
    backup = temp.resolve("backup").toString();
    Run.of(environment, "index", Run.LISTING.toString());
  }

  @Test
  void anIndexIsMadeAnewOfItsOwnPapers() {
    Map<String, String> environment = Map.of("INCIPIT_INDEX", temp.resolve("renewed").toString());
    Run.of(environment, "index", Run.LISTING.toString());
    Run renewed = Run.of(environment, "reindex");
    assertEquals(ExitStatus.OK, renewed.status());
    assertEquals("27 papers\n", renewed.out());
    assertEquals("", renewed.err());
    Run.of(environment, "verify").printed("27 papers in ");
  }

  @Test
  void aBackupIsCountedAndNeverOverwritten() {
    Run made = Run.of(environment, "backup", backup);
    made.printed("27 papers in ", " files are backed up in " + backup);
    assertEquals(ExitStatus.OK, made.status());
    Run again = Run.of(environment, "backup", backup);
    again.complained(backup + " is not empty", "new or an empty folder");
    assertEquals(ExitStatus.USAGE, again.status());
  }

  @Test
  void severalBackupsLieInOneFolder() throws IOException {
    Run made = Run.of(environment, "backup", "--to", backup, "--keep", "1");
    made.printed("27 papers in ", " files are backed up in " + backup + "/incipit-");
    try (var folders = Files.list(Path.of(backup))) {
      Run.of(environment, "restore", folders.findFirst().orElseThrow().toString())
          .printed("27 papers in ");
    }
    Run.of(environment, "backup", "--to", backup, "--keep", "0").complained("--keep is 1 or more");
    Run.of(environment, "backup").complained("name a folder for the backup");
  }

  @Test
  void whoWritesWaitsForAnotherIfTold() throws Exception {
    LuceneIndex other = LuceneIndex.open(temp.resolve("index"));
    Run refused = Run.of(environment, "reindex");
    assertEquals(ExitStatus.UNUSABLE, refused.status());
    refused.complained("another program writes to the index");
    Thread closing = new Thread(() -> closeSoon(other));
    closing.start();
    Run waited = Run.of(environment, "index", "--wait", "100", Run.LISTING.toString());
    closing.join();
    assertEquals(ExitStatus.OK, waited.status(), waited.err());
    waited.complained("waiting for it");
  }

  private static void closeSoon(LuceneIndex index) {
    try {
      Thread.sleep(1_000);
      index.close();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aBackupIsRestoredAndADamagedOneRefused() throws IOException {
    Run.of(environment, "backup", backup);
    Run restored = Run.of(environment, "restore", backup);
    restored.printed("27 papers in ", " files are restored to " + temp.resolve("index"));
    assertEquals(ExitStatus.OK, restored.status());
    Run.of(environment, "verify").printed("27 papers in ");
    Files.delete(Path.of(backup, "incipit-backup.properties"));
    Run refused = Run.of(environment, "restore", backup);
    refused.complained(backup + " is not a backup that was made to its end");
    assertEquals(ExitStatus.UNUSABLE, refused.status());
  }
}
