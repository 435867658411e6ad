package dev.incipit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
  void aBackupIsCountedAndNeverOverwritten() {
    Run made = Run.of(environment, "backup", backup);
    made.printed("27 papers in ", " files are backed up in " + backup);
    assertEquals(ExitStatus.OK, made.status());
    Run again = Run.of(environment, "backup", backup);
    again.complained(backup + " is not empty", "new or an empty folder");
    assertEquals(ExitStatus.USAGE, again.status());
  }
}
