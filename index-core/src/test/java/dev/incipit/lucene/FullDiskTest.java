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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up while an index is open. */
class FullDiskTest {
  private static final int COMMITTED = 10;

  @TempDir private Path temp;

  /** How many bytes adding and committing all the rest takes. */
  private long bytesOfTheRest() throws IOException {
    AtomicLong room = new AtomicLong(Long.MAX_VALUE);
    try (PaperIndex index = open(temp.resolve("measured"), room)) {
      begin(index);
      long before = room.get();
      index.add(rest());
      index.commit();
      return before - room.get();
    }
  }

  private static PaperIndex open(Path folder, AtomicLong room) throws IOException {
    return LuceneIndex.open(folder, disk -> new FullDisk(disk, room));
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
    for (int step = 0; step < 20; step++) {
      // Not all of it: which thread writes what differs, and with it the size.
      check(temp.resolve("full-" + step), needed * step / 30);
    }
  }

  private static void check(Path folder, long space) throws IOException {
    AtomicLong room = new AtomicLong(Long.MAX_VALUE);
    try (PaperIndex index = open(folder, room)) {
      begin(index);
      room.set(space);
      WriteFailedException failure =
          assertThrows(
              WriteFailedException.class,
              () -> {
                index.add(rest());
                index.commit(Map.of("taken", "27"));
              },
              () -> "with room for " + space + " bytes, of which " + room.get() + " are left");
      assertTrue(failure.isDiskFull(), failure::toString);
      assertEquals(COMMITTED, failure.committed());
      assertTrue(failure.toString().contains("disk full, 10 papers are committed"));
      assertEquals(COMMITTED, index.search(SearchRequest.of("")).total());
      index.refresh();
      assertEquals(COMMITTED, index.stats().papers());
      assertEquals(Map.of("taken", "10"), index.notes());
      assertEquals(Optional.of("disk full"), index.writeProblem());
      try (PaperIndex reader = LuceneIndex.openReadOnly(folder)) {
        assertEquals(COMMITTED, reader.stats().papers());
        assertEquals(Map.of("taken", "10"), reader.notes());
        assertEquals(Optional.of("the index was opened for reading only"), reader.writeProblem());
      }

      room.set(Long.MAX_VALUE);
      assertEquals(rest().size(), index.add(rest()).added());
      index.commit(Map.of("taken", ""));
      assertEquals(Seed.papers().size(), index.stats().papers());
      assertEquals(Map.of(), index.notes());
      assertEquals(Optional.empty(), index.writeProblem());
    }
    try (PaperIndex index = LuceneIndex.open(folder)) {
      assertEquals(Seed.papers().size(), index.stats().papers());
      assertEquals(Seed.papers().size(), index.add(Seed.papers()).unchanged());
    }
  }
}
