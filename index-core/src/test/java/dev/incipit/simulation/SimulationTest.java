package dev.incipit.simulation;

import dev.incipit.Sample;
import dev.incipit.lucene.MemoryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to an index in whatever order, it answers as a {@link Model} does. {@code
 * -Dincipit.rounds} does more, {@code -Dincipit.seed} the same again, {@code -Dincipit.seeds} goes
 * on with so many seeds.
 */
class SimulationTest {
  private static final int ROUNDS = Sample.of("incipit.rounds", 150, 500);
  private static final int SEEDS = Sample.of("incipit.seeds", 10, 10);
  private static final long SEED = Long.getLong("incipit.seed", 20_260_410L);

  @TempDir(factory = MemoryFolder.class)
  private Path temp;

  @Test
  void anIndexInAFolderAnswersAsTheModelDoes() throws IOException {
    check(SEED, temp.resolve("index"));
  }

  @Test
  void anIndexInMemoryAnswersAsTheModelDoes() throws IOException {
    check(SEED, null);
  }

  @Test
  @Tag("slow")
  void theyAgreeWhateverTheSeed() throws IOException {
    for (long seed = SEED + 1; seed <= SEED + SEEDS; seed++) {
      check(seed, temp.resolve("index" + seed));
      check(seed, null);
    }
  }

  private static void check(long seed, @Nullable Path folder) throws IOException {
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (Simulation simulation = new Simulation(seed, folder)) {
      simulation.run(ROUNDS);
    }
  }
}
