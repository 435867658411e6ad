package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.lucene.store.IndexFolder;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.WriteFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Loads during which one thing that is done to the disk fails, whichever it is: for each N, the Nth
 * write, sync, rename, deletion and so on, once or lasting until somebody mends it. {@code
 * -Dincipit.faults=1} fails each, by default every so many are.
 */
class DiskFaultTest {
  private static final int EVERY = Integer.getInteger("incipit.faults", 97);
  private static final long SEED = Long.getLong("incipit.seed", System.nanoTime());

  /** So many that two threads gather them, for a segment each. */
  private static final int MANY = 16;

  /** So few that Lucene's writer has them one by one. */
  private static final int FEW = 8;

  private Batches batches = new Batches(MANY);

  @TempDir(factory = MemoryFolder.class)
  private Path temp;

  @ParameterizedTest
  @ValueSource(ints = {FEW, MANY})
  void aFaultInANewIndexLosesNothing(int size, TestReporter reporter) throws IOException {
    batches = new Batches(size);
    checkAll(null, 0, reporter);
  }

  @Test
  void aFaultWhilePartsAreMergedLosesNothing(TestReporter reporter) throws IOException {
    Path start = temp.resolve("start");
    int parts = 8;
    try (PaperIndex index = LuceneIndex.open(start)) {
      for (int batch = 1; batch <= parts; batch++) {
        batches.add(index, batch);
        Batches.commit(index, batch);
      }
    }
    checkAll(start, parts, reporter);
  }

  private void checkAll(@Nullable Path start, int begun, TestReporter reporter) throws IOException {
    int passed = 0;
    String total = "";
    for (boolean lasts : new boolean[] {false, true}) {
      int number = 1 + new Random(SEED).nextInt(EVERY);
      while (isHit(start, begun, new NthFault(number, lasts))) {
        passed++;
        number += EVERY;
      }
      total += (lasts ? ", lasting up to number " : "once up to number ") + (number - EVERY);
    }
    assertTrue(passed > 0);
    reporter.publishEntry("faults passed", passed + " (" + total + ")");
  }

  /** Loads all batches in spite of a fault; answers whether there was one. */
  private boolean isHit(@Nullable Path start, int begun, NthFault fault) throws IOException {
    Path folder = temp.resolve("index");
    if (start != null) {
      CopiedFolder.copy(start, folder);
    }
    Path disk = HookedDisk.of(folder, fault);
    int told = begun;
    int tried = begun;
    int failures = 0;
    boolean done = false;
    PaperIndex index = null;
    while (!done) {
      try {
        if (index == null) {
          index = LuceneIndex.open(disk);
        }
        for (int batch = Batches.committed(index) + 1; batch <= begun + 1; batch++) {
          tried = batch;
          batches.add(index, batch);
          index.refresh();
          Batches.commit(index, batch);
          told = batch;
        }
        PaperIndex closing = index;
        index = null;
        closing.close();
        done = true;
      } catch (IOException e) {
        failures++;
        String where = fault + ": " + e;
        assertTrue(failures < 4, where);
        checkFailure(e, index, told, tried, where);
        checkCrash(folder, told, tried, where);
        if (failures == 2 || !fault.lasts()) {
          fault.mend();
        }
      }
    }
    assertEquals(begun + 1, batches.check(folder, tried, tried, fault.toString()));
    IOUtils.rm(folder);
    return fault.isHit();
  }

  private void checkFailure(
      IOException failure, @Nullable PaperIndex index, int told, int tried, String where)
      throws IOException {
    if (failure instanceof WriteFailedException write) {
      assertTrue(
          write.committed() == batches.papers(told) || write.committed() == batches.papers(tried),
          where);
    }
    if (index != null) {
      long found = index.search(SearchRequest.of("")).total();
      assertTrue(
          found == batches.papers(told) || found == batches.papers(tried), where + ": " + found);
    }
  }

  /** What would be found if the program had ended here. */
  private void checkCrash(Path folder, int told, int tried, String where) throws IOException {
    if (Files.notExists(folder)) {
      assertEquals(0, told, where);
      return;
    }
    Path crashed = temp.resolve("crashed");
    CopiedFolder.copy(folder, crashed);
    if (IndexFolder.isUnmade(crashed)) {
      assertEquals(0, told, where);
    } else {
      batches.check(crashed, told, tried, where);
    }
    IOUtils.rm(crashed);
  }
}
