package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many who search, in the program that writes and beside it, while papers are added, committed,
 * refreshed and backed up, for {@code -Dincipit.seconds}.
 */
class ConcurrencyTest {
  private static final int SECONDS = Integer.getInteger("incipit.seconds", 3);
  private static final int SEARCHERS = 32;
  private static final int BATCHES_A_COMMIT = 3;

  @TempDir(factory = MemoryFolder.class)
  private Path temp;

  private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
  private final AtomicBoolean failed = new AtomicBoolean();
  private final AtomicInteger added = new AtomicInteger();
  private final AtomicLong answers = new AtomicLong();
  private final AtomicInteger backups = new AtomicInteger();

  @Test
  void everyAnswerIsThatAfterOneBatch(TestReporter reporter) throws Exception {
    Path folder = temp.resolve("index");
    try (PaperIndex index = LuceneIndex.open(folder);
        PaperIndex reader = LuceneIndex.openReadOnly(folder);
        ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Callable<Void>> work = new ArrayList<>();
      for (int searcher = 0; searcher < SEARCHERS; searcher++) {
        boolean beside = searcher % 2 == 1;
        work.add(endingAll(() -> search(beside ? reader : index, beside)));
      }
      work.add(endingAll(() -> load(index)));
      work.add(endingAll(() -> refresh(index)));
      work.add(endingAll(() -> refresh(reader)));
      work.add(endingAll(() -> backUp(folder)));
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    }
    assertEquals(List.of(), stillOpen(folder));
    assertEquals(List.of(), LuceneIndex.verify(folder).problems());
    reporter.publishEntry(
        Map.of(
            "batches",
            added.toString(),
            "answers",
            answers.toString(),
            "backups",
            backups.toString()));
  }

  /** After the time and some of everything, however slow the machine is, or after a failure. */
  private boolean isOver() {
    return failed.get()
        || (System.nanoTime() > end
            && added.get() > 2 * BATCHES_A_COMMIT
            && backups.get() > 1
            && answers.get() > SEARCHERS);
  }

  private Callable<Void> endingAll(Callable<Void> work) {
    return () -> {
      boolean done = false;
      try {
        work.call();
        done = true;
      } finally {
        if (!done) {
          failed.set(true);
        }
      }
      return null;
    };
  }

  private Void search(PaperIndex index, boolean committed)
      throws IOException, InterruptedException {
    int last = 0;
    do {
      int batch = StampedBatches.answered(index);
      assertTrue(batch >= last, () -> "went back to batch " + batch);
      assertTrue(!committed || batch % BATCHES_A_COMMIT == 0, () -> "not committed: " + batch);
      last = batch;
      answers.incrementAndGet();
      // Else those who add would hardly ever have a processor.
      Thread.sleep(50);
    } while (!isOver());
    return null;
  }

  private Void load(PaperIndex index) throws IOException {
    while (!isOver()) {
      int batch = added.incrementAndGet();
      index.add(StampedBatches.batch(batch));
      if (batch % BATCHES_A_COMMIT == 0) {
        index.commit(Map.of("batch", Integer.toString(batch)));
      }
    }
    index.commit(Map.of("batch", added.toString()));
    return null;
  }

  private Void refresh(PaperIndex index) throws IOException, InterruptedException {
    while (!isOver()) {
      index.refresh();
      Thread.sleep(5);
    }
    return null;
  }

  private Void backUp(Path folder) throws IOException {
    while (!isOver()) {
      Path backup = temp.resolve("backup");
      Path restored = temp.resolve("restored");
      LuceneIndex.backup(folder, backup);
      LuceneIndex.restore(backup, restored);
      try (PaperIndex index = LuceneIndex.openReadOnly(restored)) {
        String batch = Integer.toString(StampedBatches.answered(index));
        assertEquals(batch, index.notes().getOrDefault("batch", "0"));
      }
      IOUtils.rm(backup, restored);
      backups.incrementAndGet();
    }
    return null;
  }

  /** Files that this program has open or mapped, where the system tells. */
  private static List<String> stillOpen(Path folder) throws IOException {
    List<String> open = new ArrayList<>();
    Path process = Path.of("/proc/self");
    if (Files.exists(process.resolve("maps"))) {
      try (Stream<String> mapped = Files.lines(process.resolve("maps"))) {
        mapped.filter(line -> line.contains(folder.toString())).forEach(open::add);
      }
      try (Stream<Path> handles = Files.list(process.resolve("fd"))) {
        for (Path handle : (Iterable<Path>) handles::iterator) {
          // One is that of this list, and is gone when it is asked for.
          String file = Files.isSymbolicLink(handle) ? target(handle) : "";
          if (file.contains(folder.toString())) {
            open.add(file);
          }
        }
      }
    }
    return open;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
