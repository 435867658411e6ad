package dev.incipit.cli.maintain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.cli.Run;
import dev.incipit.cli.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reindex that was killed leaves, and what becomes of it. */
class ReindexCommandTest {
  @TempDir private Path temp;

  @Test
  void copiesOfKilledRunsAreToldAndRemovedByTheNext() throws IOException {
    Path index = temp.resolve("index");
    Map<String, String> environment = Map.of("INCIPIT_INDEX", index.toString());
    Run.of(environment, "index", Run.LISTING.toString());
    assertFalse(Run.of(environment, "stats").out().contains("left over"));
    // One that was killed amid its work, and one before it began.
    List<Path> copies = List.of(index.resolve("generation-2"), index.resolve("generation-3"));
    Files.createDirectory(copies.getFirst());
    Path part = Files.write(copies.getFirst().resolve("_left.cfs"), new byte[1_000]);
    Files.createDirectory(copies.getLast());
    Run.of(environment, "stats").printed("left over", "1,000");
    Run verify = Run.of(environment, "verify");
    assertEquals(ExitStatus.OK, verify.status());
    verify.complained("note: 1,000 bytes are of a reindex or restore that was killed");
    assertEquals(ExitStatus.OK, Run.of(environment, "reindex").status());
    // The first one's name is free again, and taken by what was made.
    assertFalse(Files.exists(part));
    assertFalse(Files.exists(copies.getLast()));
    assertEquals("", Run.of(environment, "verify").err());
    assertTrue(Run.of(environment, "stats").out().contains("27"));
    assertFalse(Run.of(environment, "stats").out().contains("left over"));
  }
}
