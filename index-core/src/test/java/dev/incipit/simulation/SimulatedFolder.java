package dev.incipit.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.incipit.lucene.CopiedFolder;
import dev.incipit.lucene.HookedDisk;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.search.UnusableIndexException;
import dev.incipit.search.Verification;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done to the folder of a simulated index, and beside who writes to it. */
final class SimulatedFolder implements Closeable {
  /** Something that closes an index and opens another one in its place. */
  interface Change {
    LuceneIndex of(LuceneIndex index) throws IOException;
  }

  private record Backup(Path folder, Model.State state) {}

  private final Path temp;
  private final Model model;
  private final RandomRequests random;
  private final Consumer<String> log;
  private final SimulatedDisk disk = new SimulatedDisk();
  private int folders;
  private Path folder;
  private @Nullable Backup backup;
  private @Nullable LuceneIndex reader;

  /** What the reader saw when it was last refreshed. */
  private Model.State read = Model.State.EMPTY;

  SimulatedFolder(Path temp, Model model, RandomRequests random, Consumer<String> log) {
    this.temp = temp;
    this.model = model;
    this.random = random;
    this.log = log;
    this.folder = newFolder();
  }

  private Path newFolder() {
    return temp.resolve("folder" + folders++);
  }

  LuceneIndex open() throws IOException {
    return LuceneIndex.open(HookedDisk.of(folder, disk));
  }

  /** What goes wrong with the disk of the folder. */
  SimulatedFaults faults() {
    return new SimulatedFaults(this, model, random, log);
  }

  SimulatedDisk disk() {
    return disk;
  }

  /** The folder as it is now. */
  Path path() {
    return folder;
  }

  /** To close an index commits. */
  private void close(LuceneIndex index) throws IOException {
    index.close();
    model.commit(Map.of());
  }

  LuceneIndex reopened(LuceneIndex index) throws IOException {
    log.accept("close and reopen");
    close(index);
    return open();
  }

  LuceneIndex reindexed(LuceneIndex index) throws IOException {
    log.accept("reindex");
    assertThrows(UnusableIndexException.class, () -> LuceneIndex.reindex(folder, papers -> {}));
    close(index);
    assertEquals(model.committed().papers().size(), LuceneIndex.reindex(folder, papers -> {}));
    return open();
  }

  LuceneIndex restored(LuceneIndex index) throws IOException {
    if (backup == null) {
      return index;
    }
    log.accept("restore");
    Path from = backup.folder();
    assertThrows(UnusableIndexException.class, () -> LuceneIndex.restore(from, folder));
    close(index);
    model.reset(backup.state());
    assertEquals(backup.state().papers().size(), LuceneIndex.restore(from, folder).papers());
    verify(folder, model.committed());
    return open();
  }

  /** The folder as it would be found if the program had ended now shows the last commit. */
  LuceneIndex killed(LuceneIndex index) throws IOException {
    Path copy = copy();
    verify(copy, model.committed());
    if (random.once(2)) {
      log.accept("kill, look at what is left");
      try (LuceneIndex left = LuceneIndex.open(copy)) {
        AnswerCheck.whole(left::search, model.committed());
        assertEquals(model.committed().notes(), left.notes(), "notes");
      }
      remove(copy);
      return index;
    }
    log.accept("kill, go on with what is left");
    close();
    index.close();
    remove(folder);
    folder = copy;
    model.reset(model.committed());
    return open();
  }

  /** Merges of their own may take files away, but none of a commit. */
  Path copy() throws IOException {
    while (true) {
      Path copy = newFolder();
      try {
        CopiedFolder.copy(folder, copy);
        return copy;
      } catch (NoSuchFileException e) {
        remove(copy);
      } catch (UncheckedIOException e) {
        if (!(e.getCause() instanceof NoSuchFileException)) {
          throw e;
        }
        remove(copy);
      }
    }
  }

  static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Another program reads the index, and sees its commits when it wants to. */
  void readBeside() throws IOException {
    if (reader == null) {
      log.accept("open for reading");
      reader = LuceneIndex.openReadOnly(folder);
      read = model.committed();
    } else if (random.once(2)) {
      log.accept("refresh what is read");
      reader.refresh();
      read = model.committed();
    } else {
      log.accept("search what is read");
    }
    AnswerCheck.whole(reader::search, read);
    assertEquals(read.notes(), reader.notes(), "notes read");
    if (random.once(4)) {
      close();
    }
  }

  void backUp() throws IOException {
    log.accept("back up");
    if (backup != null) {
      remove(backup.folder());
    }
    backup = new Backup(newFolder(), model.committed());
    assertEquals(
        model.committed().papers().size(), LuceneIndex.backup(folder, backup.folder()).papers());
    verify(folder, model.committed());
  }

  static void verify(Path folder, Model.State state) throws IOException {
    Verification verification = LuceneIndex.verify(folder);
    assertEquals(List.of(), verification.problems(), "problems");
    assertEquals(state.papers().size(), verification.papers(), "papers verified");
  }

  /** Closes what is read. */
  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}
