package dev.incipit.lucene.store;

import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.SnapshotSource;
import dev.incipit.lucene.reader.LuceneSnapshot;
import dev.incipit.lucene.reader.SnapshotReferences;
import dev.incipit.search.IndexInUseException;
import dev.incipit.search.UnusableIndexException;
import dev.incipit.search.WriteFailedException;
import dev.incipit.settings.IndexSettings;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Where an index lives, with its reader and, if it may be written to, its writer. */
public final class IndexStore implements SnapshotSource, Closeable {
  private final Closeable files;
  private final @Nullable PaperWriter writer;
  private final SnapshotReferences snapshots;
  private volatile boolean closed;

  private IndexStore(Closeable files, @Nullable PaperWriter writer, SnapshotReferences snapshots) {
    this.files = files;
    this.writer = writer;
    this.snapshots = snapshots;
  }

  public static IndexStore inMemory() {
    return inMemory(IndexSettings.DEFAULT);
  }

  public static IndexStore inMemory(IndexSettings settings) {
    try {
      return created(new ByteBuffersDirectory(), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens the index in a folder for writing.
   *
   * @param settings what it must hold by; null for what it was made with, or else the usual
   */
  public static IndexStore open(Path path, @Nullable IndexSettings settings) throws IOException {
    IndexFolder folder = IndexFolder.openOrBegin(path);
    Directory directory = FSDirectory.open(folder.luceneFolder());
    try {
      if (!folder.made()) {
        IndexStore store = created(directory, settings == null ? IndexSettings.DEFAULT : settings);
        try {
          folder.finish();
          return store;
        } catch (IOException | RuntimeException e) {
          IOUtils.closeWhileHandlingException(store);
          throw e;
        }
      }
      // A reader notices missing and cut files that a writer would silently drop.
      DirectoryReader.open(directory).close();
      IndexStore store = existing(directory);
      try {
        if (Manifest.read(path).equals(folder.manifest())) {
          requireSettings(path, settings, store.settings());
          return store;
        }
      } catch (IOException | RuntimeException e) {
        // Else the lock would be held on to.
        IOUtils.closeWhileHandlingException(store);
        throw e;
      }
      store.close();
      return open(path, settings);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw inUse(path, e);
    } catch (WriteFailedException e) {
      directory.close();
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      directory.close();
      throw unusable(path, e);
    }
  }

  public static IndexStore openReadOnly(Path path) throws IOException {
    FolderGenerations generations = FolderGenerations.open(path);
    try {
      SnapshotReferences snapshots = new SnapshotReferences(generations.first(), generations);
      return new IndexStore(generations, null, snapshots);
    } catch (IOException | IllegalArgumentException e) {
      generations.close();
      throw unusable(path, e);
    }
  }

  public static IndexInUseException inUse(Path path, Exception e) {
    return new IndexInUseException(
        path,
        "another program writes to the index in "
            + path
            + "; stop it first (searching the index meanwhile is possible)",
        e);
  }

  /** Says what is wrong with an index that cannot be opened or read, and what to do. */
  public static UnusableIndexException unusable(Path path, Exception e) {
    if (e instanceof UnusableIndexException told) {
      return told;
    }
    Optional<String> hindrance = FailureDiagnosis.of(e);
    if (hindrance.isPresent()) {
      return new UnusableIndexException(
          FailureDiagnosis.reason(e),
          path,
          "the index in " + path + " cannot be used: " + hindrance.get(),
          e);
    }
    return new UnusableIndexException(
        UnusableIndexException.Reason.DAMAGED,
        path,
        "the index in "
            + path
            + " is damaged or of another version of Lucene and was left as it"
            + " is: "
            + root(e),
        e);
  }

  /** What lies behind a failure, which names the file where Lucene names the folder. */
  private static String root(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? String.valueOf(failure.getMessage()) : root(cause);
  }

  private static IndexStore created(Directory directory, IndexSettings settings)
      throws IOException {
    WriterFactory factory = new WriterFactory(directory);
    IndexStore store = of(directory, factory, factory.openOrCreate(), settings);
    try {
      store.commit(Map.of());
      return store;
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(store);
      throw e;
    }
  }

  private static IndexStore existing(Directory directory) throws IOException {
    WriterFactory factory = new WriterFactory(directory);
    return of(directory, factory, factory.open(), null);
  }

  private static IndexStore of(
      Directory directory, WriterFactory factory, IndexWriter open, @Nullable IndexSettings first)
      throws IOException {
    try {
      PaperWriter writer = new PaperWriter(factory, open, first);
      SnapshotReferences snapshots = new SnapshotReferences(DirectoryReader.open(open), writer);
      return new IndexStore(directory, writer, snapshots);
    } catch (IOException | RuntimeException e) {
      open.rollback();
      throw e;
    }
  }

  private static void requireSettings(
      Path path, @Nullable IndexSettings wanted, IndexSettings settings)
      throws UnusableIndexException {
    if (wanted != null && !wanted.equals(settings)) {
      throw new UnusableIndexException(
          UnusableIndexException.Reason.OTHER_SETTINGS,
          path,
          "the index in " + path + " was made with other settings and was left as it is",
          null);
    }
  }

  /** The settings, as of the last refresh. */
  public IndexSettings settings() throws IOException {
    LuceneSnapshot snapshot = acquire();
    try {
      return snapshot.settings();
    } finally {
      release(snapshot);
    }
  }

  /**
   * The writer.
   *
   * @throws IllegalStateException if the index was opened for reading only, or is closed
   */
  public PaperWriter writer() {
    requireOpen();
    if (writer == null) {
      throw new IllegalStateException("this index was opened for reading only");
    }
    return writer;
  }

  /** Callers need not know Lucene's exception for it. */
  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this index is closed");
    }
  }

  @Override
  public LuceneSnapshot acquire() throws IOException {
    try {
      return snapshots.acquire();
    } catch (AlreadyClosedException e) {
      throw new IllegalStateException("this index is closed", e);
    }
  }

  @Override
  public LuceneSnapshot pin() throws IOException {
    return acquire();
  }

  @Override
  public void release(IndexSnapshot snapshot) throws IOException {
    snapshots.release((LuceneSnapshot) snapshot);
  }

  public void refresh() throws IOException {
    requireOpen();
    try {
      snapshots.maybeRefreshBlocking();
    } catch (AlreadyClosedException e) {
      throw new IllegalStateException("this index is closed", e);
    }
  }

  /** The notes of the last commit, or of the one that searches see if it is only read. */
  public Map<String, String> notes() throws IOException {
    requireOpen();
    if (writer != null) {
      return writer.notes();
    }
    LuceneSnapshot snapshot = acquire();
    try {
      return CommitNotes.read(snapshot.reader().getIndexCommit()).notes();
    } finally {
      release(snapshot);
    }
  }

  /** Takes what is counted from into memory. */
  public void warm() throws IOException {
    LuceneSnapshot snapshot = acquire();
    try {
      snapshot.facets().fill();
    } finally {
      release(snapshot);
    }
  }

  public Optional<String> writeProblem() {
    requireOpen();
    return writer == null ? Optional.of("the index was opened for reading only") : writer.problem();
  }

  public void commit(Map<String, String> notes) throws IOException {
    writer().commit(notes);
    refresh();
  }

  /** Merges segments as {@link GeometricMerges} tells. */
  public void compact() throws IOException {
    commit(Map.of());
    writer().merge();
    commit(Map.of());
  }

  @Override
  public void close() throws IOException {
    closed = true;
    IOUtils.close(snapshots, writer, files);
  }
}
