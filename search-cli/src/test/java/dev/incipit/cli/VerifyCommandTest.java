package dev.incipit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What looking for damage prints. */
class VerifyCommandTest {
  @TempDir private Path temp;

  @Test
  void damageIsToldFileByFileWithTheWayOut() throws IOException {
    Path folder = temp.resolve("index");
    Map<String, String> environment = Map.of("INCIPIT_INDEX", folder.toString());
    Run.of(environment, "index", Run.LISTING.toString());
    Run sound = Run.of(environment, "verify");
    sound.printed("27 papers in ", " files are sound");
    assertEquals(ExitStatus.OK, sound.status());
    try (Stream<Path> files = Files.list(folder.resolve("generation-1"))) {
      for (Path file :
          (Iterable<Path>) files.filter(name -> name.toString().endsWith(".cfs"))::iterator) {
        Files.write(file, new byte[100]);
      }
    }
    Run damaged = Run.of(environment, "verify");
    damaged.complained(".cfs: is damaged", "is damaged; restore it with: incipit restore", "again");
    assertEquals(ExitStatus.UNUSABLE, damaged.status());
  }
}
