package dev.incipit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A load whose process is killed loses nothing that it committed, and goes on from there. {@code
 * -Dincipit.kills} kills more often, {@code -Dincipit.seed} at the same moments again.
 */
class BrokenOffLoadTest {
  private static final int PAPERS = 80_000;
  private static final int KILLS = Integer.getInteger("incipit.kills", 2);
  private static final long SEED = Long.getLong("incipit.seed", System.nanoTime());

  @TempDir private Path temp;

  @Test
  @Tag("slow")
  void aKilledLoadGoesOnFromItsLastCommit() throws Exception {
    Random random = new Random(SEED);
    Path input = temp.resolve("papers.jsonl");
    Files.write(input, IntStream.range(0, PAPERS).mapToObj(this::line).toList());
    for (int kill = 0; kill < KILLS; kill++) {
      Path index = temp.resolve("index-" + kill);
      String where = "seed " + SEED + ", kill " + kill;
      long seen = killed(input, index, random, where);
      long found = committed(index);
      assertTrue(
          found >= seen, where + ": " + seen + " papers were committed, " + found + " found");
      Run again =
          Run.of(
              Map.of(),
              "index",
              "--index",
              index.toString(),
              "--commit-every",
              "0",
              input.toString());
      assertEquals(ExitStatus.OK, again.status(), where + again.err());
      again.complained("continues after the");
      again.printed("80000");
      try (PaperIndex whole = LuceneIndex.openReadOnly(index)) {
        assertEquals(PAPERS, whole.stats().papers(), where);
        assertEquals(Map.of(), whole.notes(), where + ": nothing is left to go on with");
      }
      Run third = Run.of(Map.of(), "index", "--index", index.toString(), input.toString());
      assertEquals("", third.err(), where + ": a whole load is not gone on with");
    }
  }

  @Test
  @Tag("slow")
  void aFileThatChangedIsReadFromItsBeginning() throws Exception {
    Path input = temp.resolve("papers.jsonl");
    Files.write(input, IntStream.range(0, PAPERS).mapToObj(this::line).toList());
    Path index = temp.resolve("index");
    killed(input, index, new Random(SEED), "seed " + SEED);
    Files.writeString(input, line(PAPERS) + "\n" + Files.readString(input));
    Run again = Run.of(Map.of(), "index", "--index", index.toString(), input.toString());
    assertEquals("", again.err());
    try (PaperIndex whole = LuceneIndex.openReadOnly(index)) {
      assertEquals(PAPERS + 1, whole.stats().papers());
    }
  }

  @Test
  void aFileThatIsNamedTwiceWasNotBrokenOff() throws IOException {
    Path input = temp.resolve("papers.jsonl");
    Files.write(input, IntStream.range(0, 3_000).mapToObj(this::line).toList());
    Path index = temp.resolve("index");
    String twice = input.toString();
    Run run =
        Run.of(Map.of(), "index", "--index", index.toString(), "--commit-every", "0", twice, twice);
    assertEquals(ExitStatus.OK, run.status());
    assertEquals("", run.err());
    try (PaperIndex whole = LuceneIndex.openReadOnly(index)) {
      assertEquals(3_000, whole.stats().papers());
      assertEquals(Map.of(), whole.notes());
    }
  }

  private String line(int number) {
    return "{\"id\":\"p%05d\",\"title\":\"Paper %d of a load\",\"abstract\":\"It tells of %d and %d.\"}"
        .formatted(number, number, number * 7, number % 100);
  }

  /** Loads in another process, and kills it some time after its first commit. */
  private long killed(Path input, Path index, Random random, String where)
      throws IOException, InterruptedException {
    Process load =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.incipit.cli.Main",
                "index",
                "--index",
                index.toString(),
                "--commit-every",
                "1",
                input.toString())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("load.log").toFile())
            .start();
    long seen = 0;
    while (load.isAlive() && seen == 0) {
      seen = committed(index);
    }
    assertTrue(load.isAlive(), where + ": it ended before:\n" + log());
    load.waitFor(random.nextInt(150), TimeUnit.MILLISECONDS);
    seen = committed(index);
    load.destroyForcibly().waitFor();
    assertTrue(seen < PAPERS, where + ": it was done before it was killed");
    return seen;
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(temp.resolve("load.log"));
  }

  /** How many papers are committed; 0 while there is no index yet. */
  private static long committed(Path index) throws IOException {
    try (PaperIndex reader = LuceneIndex.openReadOnly(index)) {
      return reader.stats().papers();
    } catch (UnusableIndexException e) {
      return 0;
    }
  }
}
