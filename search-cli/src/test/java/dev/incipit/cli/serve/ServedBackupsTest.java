package dev.incipit.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.cli.Run;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.web.log.BackupCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups that a server makes by itself. */
class ServedBackupsTest {
  private static final Instant NIGHT = Instant.parse("2026-11-30T03:00:00Z");

  @TempDir private Path temp;
  private final List<String> told = new ArrayList<>();
  private Instant now = NIGHT;
  private Path index;
  private Path to;

  @BeforeEach
  void index() {
    index = temp.resolve("index");
    to = temp.resolve("backups");
    Run.of(Map.of("INCIPIT_INDEX", index.toString()), "index", Run.LISTING.toString());
  }

  private ServedBackups backups(Path of) {
    InstantSource clock = () -> now;
    return new ServedBackups(of, new BackupPlan(Duration.ofHours(12), to, 2), clock, told::add);
  }

  private void checkKept(String... times) throws IOException {
    try (Stream<Path> all = Files.list(to)) {
      assertEquals(
          List.of(times),
          all.map(path -> path.getFileName().toString().replaceFirst("incipit-", ""))
              .sorted()
              .toList());
    }
  }

  @Test
  void oneIsMadeWheneverItIsDueAndTheNewestAreKept() throws IOException {
    try (ServedBackups backups = backups(index)) {
      for (int hour = 0; hour < 30; hour += 6) {
        now = NIGHT.plus(Duration.ofHours(hour));
        backups.round();
        backups.round();
      }
      assertEquals(new BackupCounts(3, 0, now, null), backups.counts());
    }
    checkKept("2026-11-30T150000Z", "2026-12-01T030000Z");
    assertEquals(List.of(), told);
  }

  @Test
  void theNextServerWaitsUntilTheNextIsDue() throws IOException {
    try (ServedBackups backups = backups(index)) {
      backups.round();
    }
    now = NIGHT.plus(Duration.ofHours(11));
    try (ServedBackups next = backups(index)) {
      next.round();
      assertEquals(new BackupCounts(0, 0, NIGHT, null), next.counts());
    }
    checkKept("2026-11-30T030000Z");
  }

  @Test
  void whatFailsIsToldOnceAndTriedAgainAfterAWhile() throws IOException {
    try (ServedBackups backups = backups(index)) {
      Files.writeString(to, "a file where the folder should be");
      backups.round();
      now = now.plus(Duration.ofMinutes(4));
      backups.round();
      assertEquals(1, backups.counts().failures());
      now = now.plus(Duration.ofMinutes(2));
      backups.round();
      assertEquals(2, backups.counts().failures());
      assertTrue(Objects.requireNonNull(backups.counts().problem()).contains("backups"));
      assertEquals(1, told.size(), told::toString);
      Files.delete(to);
      now = now.plus(Duration.ofMinutes(6));
      backups.round();
      assertEquals(new BackupCounts(1, 2, now, null), backups.counts());
    }
  }

  @Test
  void optionsThatLackAnotherAreWrongUsage() {
    Map<String, String> here = Map.of("INCIPIT_INDEX", index.toString());
    for (List<String> options :
        List.of(
            List.of("--backup-every", "1d"),
            List.of("--backup-to", to.toString()),
            List.of("--backup-keep", "3"),
            List.of("--backup-every", "1", "--backup-to", to.toString()),
            List.of("--backup-every", "0d", "--backup-to", to.toString()),
            List.of("--backup-every", "1d", "--backup-to", to.toString(), "--backup-keep", "0"))) {
      List<String> all = new ArrayList<>(List.of("serve"));
      all.addAll(options);
      Run run = Run.of(here, all.toArray(String[]::new));
      assertEquals(ExitStatus.USAGE, run.status(), options::toString);
      run.complained("--backup-");
    }
    assertTrue(Files.notExists(to));
  }
}
