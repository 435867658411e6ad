package dev.incipit.lucene;

import dev.incipit.Sample;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer that is killed at any point, again and again, in one index. */
class KillTest {
  private static final int KILLS = Sample.of("incipit.kills", 2, 4);
  private static final int MOST_BATCHES_A_ROUND = 12;
  private static final int LONGEST_WAIT_MILLISECONDS = 60;

  @TempDir private Path temp;

  @Test
  void whatWasCommittedOutlivesAnyKill() throws Exception {
    long seed = Long.getLong("incipit.seed", System.nanoTime());
    Random random = new Random(seed);
    Path folder = temp.resolve("index");
    int committed = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      String round = "kill " + kill + " (seed " + seed + ")";
      // The first batch is awaited: before there is an index there is nothing to verify.
      int told = killed(folder, random, kill == 1 ? 1 : 0);
      int least = Math.max(told, committed);
      committed = KilledWriter.BATCHES.check(folder, least, least + 1, round);
    }
  }

  /** Runs a writer and kills it; answers the last batch that it said was committed, or 0. */
  private static int killed(Path folder, Random random, int fewest) throws Exception {
    Process writer =
        OtherProgram.of(KilledWriter.class, folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int last = 0;
    try (BufferedReader told = writer.inputReader(StandardCharsets.UTF_8)) {
      int batches = fewest + random.nextInt(MOST_BATCHES_A_ROUND);
      for (int count = 0; count < batches; count++) {
        last = Integer.parseInt(told.readLine());
      }
      Thread.sleep(random.nextInt(LONGEST_WAIT_MILLISECONDS));
      // Unlike that of the process, this one leaves what was told to be read.
      writer.toHandle().destroyForcibly();
      for (String line = told.readLine(); line != null; line = told.readLine()) {
        last = Integer.parseInt(line);
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
    return last;
  }
}
