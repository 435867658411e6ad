package dev.incipit.cli.maintain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several backups stay. */
class DatedBackupsTest {
  @TempDir private Path temp;

  private void make(String... names) throws IOException {
    for (String name : names) {
      Files.createDirectories(temp.resolve(name).resolve("index"));
      Files.writeString(temp.resolve(name).resolve("index/file"), "x");
      Files.writeString(temp.resolve(name).resolve("incipit-backup.properties"), "");
    }
  }

  private void checkKept(int keep, String... names) throws IOException {
    new DatedBackups(temp).keep(keep);
    try (Stream<Path> left = Files.list(temp)) {
      assertEquals(
          Set.copyOf(List.of(names)),
          left.map(path -> path.getFileName().toString()).collect(Collectors.toSet()));
    }
  }

  @Test
  void aBackupIsNamedByItsTime() throws IOException {
    Path folder = new DatedBackups(temp.resolve("new")).at(Instant.parse("2026-11-30T03:15:07.9Z"));
    assertEquals(temp.resolve("new/incipit-2026-11-30T031507Z"), folder);
  }

  @Test
  void theNewestStayWithWhatIsNoBackup() throws IOException {
    make("incipit-2026-11-28T000000Z", "incipit-2026-11-29T000000Z", "incipit-2026-11-30T000000Z");
    make("incipit-2025", "by-hand");
    checkKept(
        2, "incipit-2026-11-29T000000Z", "incipit-2026-11-30T000000Z", "incipit-2025", "by-hand");
  }

  @Test
  void brokenOnesGoAndDoNotCountUnlessTheyMayBeUnderWay() throws IOException {
    make("incipit-2026-11-28T000000Z", "incipit-2026-11-30T000000Z");
    Files.createDirectories(temp.resolve("incipit-2026-11-29T000000Z/index"));
    Files.createDirectories(temp.resolve("incipit-2026-11-30T000001Z/index"));
    checkKept(
        2,
        "incipit-2026-11-28T000000Z",
        "incipit-2026-11-30T000000Z",
        "incipit-2026-11-30T000001Z");
    checkKept(1, "incipit-2026-11-30T000000Z", "incipit-2026-11-30T000001Z");
  }
}
