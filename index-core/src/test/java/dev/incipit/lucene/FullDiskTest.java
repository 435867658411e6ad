package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.WriteFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up while an index is open, after each of {@code -Dincipit.steps} of a load. */
class FullDiskTest {
  private static final int STEPS = Integer.getInteger("incipit.steps", 16);
  private static final int COMMITTED = 10;

  @TempDir(factory = MemoryFolder.class)
  private Path temp;

  /** How many bytes adding and committing all the rest takes. */
  private long bytesOfTheRest() throws IOException {
    FullDisk disk = new FullDisk();
    try (PaperIndex index = LuceneIndex.open(HookedDisk.of(temp.resolve("measured"), disk))) {
      begin(index);
      long before = disk.room.get();
      index.add(rest());
      index.commit();
      return before - disk.room.get();
    }
  }

  private static void begin(PaperIndex index) throws IOException {
    index.add(Seed.papers().subList(0, COMMITTED));
    index.commit(Map.of("taken", "10"));
  }

  private static List<AnnouncedPaper> rest() {
    return Seed.papers().subList(COMMITTED, Seed.papers().size());
  }

  @Test
  void searchesGoOnAndWritingDoesWhenThereIsRoom() throws IOException {
    long needed = bytesOfTheRest();
    int failed = 0;
    // How the threads share the work differs, and with it how much room all of it takes.
    while (isFull(temp.resolve("full-" + failed), needed * failed / STEPS)) {
      failed++;
    }
    assertTrue(failed > STEPS / 2, () -> needed + " bytes were needed before");
  }

  private static boolean isFull(Path folder, long space) throws IOException {
    FullDisk disk = new FullDisk();
    boolean full = false;
    try (PaperIndex index = LuceneIndex.open(HookedDisk.of(folder, disk))) {
      begin(index);
      disk.room.set(space);
      try {
        index.add(rest());
        index.commit(Map.of("taken", "27"));
      } catch (WriteFailedException failure) {
        full = true;
        checkFull(index, folder, failure);
        disk.room.set(Long.MAX_VALUE);
        assertEquals(rest().size(), index.add(rest()).added());
      }
      disk.room.set(Long.MAX_VALUE);
      index.commit(Map.of("taken", ""));
      assertEquals(Seed.papers().size(), index.stats().papers());
      assertEquals(Map.of(), index.notes());
      assertEquals(Optional.empty(), index.writeProblem());
    }
    try (PaperIndex index = LuceneIndex.open(folder)) {
      assertEquals(Seed.papers().size(), index.stats().papers());
      assertEquals(Seed.papers().size(), index.add(Seed.papers()).unchanged());
    }
    return full;
  }

  private static void checkFull(PaperIndex index, Path folder, WriteFailedException failure)
      throws IOException {
    assertTrue(failure.isDiskFull(), failure::toString);
    assertEquals(COMMITTED, failure.committed());
    assertTrue(failure.toString().contains("disk full, 10 papers are committed"));
    assertEquals(COMMITTED, index.search(SearchRequest.of("")).total());
    index.refresh();
    assertEquals(COMMITTED, index.stats().papers());
    assertEquals(Map.of("taken", "10"), index.notes());
    assertEquals(Optional.of("disk full"), index.writeProblem());
    try (PaperIndex reader = LuceneIndex.openReadOnly(folder)) {
      assertEquals(Optional.of("the index was opened for reading only"), reader.writeProblem());
      assertEquals(COMMITTED, reader.stats().papers());
      assertEquals(Map.of("taken", "10"), reader.notes());
    }
  }

  @Test
  void aCommitAfterAFailedOneCountsThePapersThatAreLeft() throws IOException {
    FullDisk disk = new FullDisk();
    Path folder = temp.resolve("again");
    try (PaperIndex index = LuceneIndex.open(HookedDisk.of(folder, disk))) {
      begin(index);
      index.add(rest());
      disk.room.set(0);
      assertThrows(WriteFailedException.class, index::commit);
      disk.room.set(Long.MAX_VALUE);
      index.commit(Map.of("taken", "again"));
    }
    assertTrue(LuceneIndex.verify(folder).isSound());
    try (PaperIndex index = LuceneIndex.open(folder)) {
      assertEquals(COMMITTED, index.stats().papers());
      assertEquals(Map.of("taken", "again"), index.notes());
    }
  }

  @Test
  void anIndexForWhichThereIsNoRoomIsNotSaidToBeDamaged() throws IOException {
    FullDisk disk = new FullDisk();
    Path folder = temp.resolve("none");
    disk.room.set(0);
    IOException failure =
        assertThrows(
            WriteFailedException.class,
            () -> LuceneIndex.open(HookedDisk.of(folder, disk)).close());
    assertTrue(failure.toString().contains("disk full, 0 papers are committed"));
    try (PaperIndex index = LuceneIndex.open(folder)) {
      index.add(Seed.papers());
    }
    assertTrue(LuceneIndex.verify(folder).isSound());
  }
}
