package dev.incipit.cli.maintain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.cli.Run;
import dev.incipit.cli.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What looking for damage prints. */
class VerifyCommandTest {
  @TempDir private Path temp;

  @Test
  void damageIsToldFileByFileWithTheWayOut() throws IOException {
    Map<String, String> environment = indexed();
    Run sound = Run.of(environment, "verify");
    sound.printed("27 papers in ", " files are sound");
    assertEquals(ExitStatus.OK, sound.status());
    damage();
    Run damaged = Run.of(environment, "verify");
    damaged.complained(".cfs: is damaged", "is damaged; restore it with: incipit restore", "again");
    assertEquals(ExitStatus.UNUSABLE, damaged.status());
  }

  @Test
  void aDamagedIndexIsNotServedAndNothingIsAddedToIt() throws IOException {
    Map<String, String> environment = indexed();
    damage();
    Run run = Run.of(environment, "serve", "--verify", "--port", "0", Run.LISTING.toString());
    assertEquals(ExitStatus.UNUSABLE, run.status());
    assertEquals("", run.out());
    run.complained(
        ".cfs: is damaged",
        "restore it with: incipit restore --index " + temp.resolve("index") + " BACKUP");
  }

  @Test
  void oneBitThatOpeningDoesNotMissIsFoundBeforeServing() throws IOException {
    Map<String, String> environment = indexed();
    Path largest = largest();
    byte[] bytes = Files.readAllBytes(largest);
    bytes[bytes.length * 3 / 4] ^= 1;
    Files.write(largest, bytes);
    assertEquals(ExitStatus.OK, Run.of(environment, "stats").status(), "it can be opened");
    for (String[] command : new String[][] {{"verify"}, {"serve", "--verify", "--port", "0"}}) {
      Run run = Run.of(environment, command);
      assertEquals(ExitStatus.UNUSABLE, run.status());
      run.complained(
          largest.getFileName() + ": is damaged", "is damaged; restore it with: incipit restore");
    }
  }

  @Test
  void whoeverOpensADamagedIndexIsToldHowToRestoreIt() throws IOException {
    Map<String, String> environment = indexed();
    damage();
    for (String command : new String[] {"stats", "serve"}) {
      Run run = Run.of(environment, command);
      assertEquals(ExitStatus.UNUSABLE, run.status());
      run.complained("restore it with: incipit restore --index " + temp.resolve("index"));
    }
  }

  private Map<String, String> indexed() {
    Map<String, String> environment = Map.of("INCIPIT_INDEX", temp.resolve("index").toString());
    Run.of(environment, "index", Run.LISTING.toString());
    return environment;
  }

  private Path largest() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("index").resolve("generation-1"))) {
      return files.max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
    }
  }

  private void damage() throws IOException {
    Path folder = temp.resolve("index");
    try (Stream<Path> files = Files.list(folder.resolve("generation-1"))) {
      for (Path file :
          (Iterable<Path>) files.filter(name -> name.toString().endsWith(".cfs"))::iterator) {
        Files.write(file, new byte[100]);
      }
    }
  }
}
