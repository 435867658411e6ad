package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.lucene.HaltedProgram.Site;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A program that ends on the spot in the middle of a merge, a commit, a backup or a restore leaves
 * the state before or the one after. {@code -Dincipit.halts} is how often each.
 */
@Tag("slow")
class HaltTest {
  private static final int HALTS = Integer.getInteger("incipit.halts", 2);
  private static final int BEGUN = 8;
  private static final int BACKED_UP = 3;

  @TempDir(factory = MemoryFolder.class)
  private Path temp;

  private Path start;

  /** An index of parts that are soon merged, and a backup of an earlier state. */
  @BeforeEach
  void makeAnIndexAndABackup() throws IOException {
    start = temp.resolve("start");
    Path folder = start.resolve("index");
    try (PaperIndex index = LuceneIndex.open(folder)) {
      for (int batch = 1; batch <= BEGUN; batch++) {
        HaltedProgram.BATCHES.add(index, batch);
        Batches.commit(index, batch);
        if (batch == BACKED_UP) {
          LuceneIndex.backup(folder, start.resolve("backup"));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theStateBeforeOrTheOneAfterIsThere(Site site) throws Exception {
    HaltedProgram.Halt counted = new HaltedProgram.Halt(site, 0);
    Path whole = copied();
    HaltedProgram.run(HookedDisk.of(whole, counted), site, unheard());
    int count = counted.count();
    assertTrue(count >= 10, () -> "only " + count + " things are done");
    for (int halt = 0; halt < HALTS; halt++) {
      IOUtils.rm(whole);
      copied();
      // From the first to the last.
      int number = HALTS == 1 ? count : 1 + halt * (count - 1) / (HALTS - 1);
      List<String> told = halted(site, number);
      check(site, whole, told, "halted at " + number + " of " + count);
    }
  }

  private static PrintStream unheard() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  private Path copied() throws IOException {
    Path copy = temp.resolve("copy");
    CopiedFolder.copy(start, copy);
    return copy;
  }

  private List<String> halted(Site site, int number) throws Exception {
    Path said = temp.resolve("said");
    Process program =
        OtherProgram.of(
                HaltedProgram.class,
                site.name(),
                Integer.toString(number),
                temp.resolve("copy").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(said.toFile())
            .start();
    int status = program.waitFor();
    // Threads share the work in another way each time, so that the last thing may not come.
    assertTrue(status == HaltedProgram.HALTED || status == 0, () -> "status " + status);
    return Files.readAllLines(said);
  }

  private static void check(Site site, Path disk, List<String> told, String where)
      throws IOException {
    Path folder = disk.resolve("index");
    int last = told.isEmpty() ? BEGUN : Integer.parseInt(told.getLast());
    Batches batches = HaltedProgram.BATCHES;
    switch (site) {
      case MERGE, COMMIT -> {
        batches.check(folder, last, last + 1, where);
        HaltedProgram.run(disk, site, unheard());
      }
      case BACKUP -> {
        batches.check(folder, BEGUN, BEGUN, where);
        Path restored = disk.resolve("restored");
        try {
          LuceneIndex.restore(disk.resolve("made-backup"), restored);
          batches.check(restored, BEGUN, BEGUN, where);
        } catch (UnusableIndexException none) {
          assertTrue(none.toString().contains("is not a backup that was made"), none::toString);
          assertTrue(Files.notExists(restored), where);
        }
      }
      case RESTORE -> {
        int found = batches.check(folder, BACKED_UP, BEGUN, where);
        assertTrue(found == BACKED_UP || found == BEGUN, where);
        HaltedProgram.run(disk, site, unheard());
        assertEquals(BACKED_UP, batches.check(folder, BACKED_UP, BACKED_UP, where));
      }
    }
  }
}
