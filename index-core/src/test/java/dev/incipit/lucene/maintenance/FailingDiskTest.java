package dev.incipit.lucene.maintenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.incipit.lucene.Batches;
import dev.incipit.lucene.DiskHook;
import dev.incipit.lucene.HookedDisk;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.lucene.MemoryFolder;
import dev.incipit.lucene.store.Manifest;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.UnusableIndexException;
import dev.incipit.search.WriteFailedException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A disk that fails at moments that are easily forgotten. */
class FailingDiskTest {
  private static final int PARTS = 8;

  private final Batches batches = new Batches(4);

  @TempDir(factory = MemoryFolder.class)
  private Path temp;

  private Path folder;

  /** So many parts that the next ones are merged. */
  @BeforeEach
  void makeAnIndex() throws IOException {
    folder = temp.resolve("index");
    try (PaperIndex index = LuceneIndex.open(folder)) {
      for (int batch = 1; batch <= PARTS; batch++) {
        batches.add(index, batch);
        Batches.commit(index, batch);
      }
    }
  }

  @Test
  void aMergeThatFailsIsToldAsAFailingDisk() throws IOException {
    Path disk =
        HookedDisk.of(
            temp,
            (operation, path, bytes) -> {
              if (Thread.currentThread().getName().contains("Merge Thread")) {
                throw new IOException("injected into a merge");
              }
            });
    AtomicInteger tried = new AtomicInteger(PARTS);
    WriteFailedException failure =
        assertThrows(
            WriteFailedException.class,
            () -> {
              try (PaperIndex index = LuceneIndex.open(disk.resolve("index"))) {
                for (int more = 0; more < PARTS; more++) {
                  batches.add(index, tried.incrementAndGet());
                  index.refresh();
                  Batches.commit(index, tried.get());
                }
              }
            });
    assertTrue(failure.toString().contains("injected into a merge"), failure::toString);
    int committed = batches.check(folder, PARTS, tried.get(), "after a merge that failed");
    assertEquals(batches.papers(committed), failure.committed());
  }

  @Test
  void anIndexThatCouldNotBeOpenedIsNotKeptLocked() throws IOException {
    AtomicInteger reads = new AtomicInteger();
    Path disk =
        HookedDisk.of(
            temp,
            (operation, path, bytes) -> {
              // It is read again when the index is locked, as it may have been remade before.
              if (operation == DiskHook.Operation.OPEN
                  && path.endsWith(path.getFileSystem().getPath(Manifest.NAME))
                  && reads.incrementAndGet() == 2) {
                throw new IOException("injected");
              }
            });
    assertThrows(IOException.class, () -> LuceneIndex.open(disk.resolve("index")).close());
    LuceneIndex.open(folder).close();
  }

  @Test
  void aRestoreIntoANewFolderThatWasBrokenOffIsRepeated() throws IOException {
    Path backup = temp.resolve("backup");
    Path restored = temp.resolve("restored");
    Files.writeString(folder.resolve(BackupManifest.HARVEST), "before");
    LuceneIndex.backup(folder, backup);
    Path disk =
        HookedDisk.of(
            temp,
            (operation, path, bytes) -> {
              if (operation == DiskHook.Operation.MOVE) {
                throw new IOException("injected");
              }
            });
    assertThrows(
        IOException.class,
        () -> LuceneIndex.restore(disk.resolve("backup"), disk.resolve("restored")));
    LuceneIndex.restore(backup, restored);
    batches.check(restored, PARTS, PARTS, "restored again");
    assertEquals("before", Files.readString(restored.resolve(BackupManifest.HARVEST)));
  }

  static Stream<Arguments> hindrances() {
    return Stream.of(
        arguments(new AccessDeniedException("here"), "here may not be read or not be written to"),
        arguments(new FileSystemException("here", null, "Too many open files"), "open more"),
        arguments(
            new FileSystemException("here", null, "Read-only file system"),
            "mount it for writing"));
  }

  @ParameterizedTest
  @MethodSource("hindrances")
  void anIndexThatCannotBeReachedIsNotCalledDamaged(IOException hindrance, String wayOut) {
    for (DiskHook.Operation operation :
        List.of(DiskHook.Operation.OPEN, DiskHook.Operation.CREATE, DiskHook.Operation.SYNC)) {
      for (String name : List.of(Manifest.NAME, "segments_", "write.lock", ".cf")) {
        Path disk =
            HookedDisk.of(
                temp,
                (done, path, bytes) -> {
                  if (done == operation && path.toString().contains(name)) {
                    throw hindrance;
                  }
                });
        refused(disk.resolve("index"), wayOut, operation + " " + name);
      }
    }
  }

  /** What can be opened all the same does not need what fails. */
  private static void refused(Path index, String wayOut, String what) {
    for (boolean readOnly : new boolean[] {false, true}) {
      try {
        (readOnly ? LuceneIndex.openReadOnly(index) : LuceneIndex.open(index)).close();
        assertFalse(
            what.startsWith("OPEN")
                ? !what.endsWith("lock")
                : !readOnly && what.equals("SYNC write.lock"),
            () -> what + " was no hindrance");
      } catch (UnusableIndexException e) {
        assertTrue(e.toString().contains(wayOut), () -> what + ": " + e);
        assertFalse(e.toString().contains("damaged"), () -> what + ": " + e);
      } catch (IOException e) {
        throw new AssertionError(what, e);
      }
    }
  }
}
