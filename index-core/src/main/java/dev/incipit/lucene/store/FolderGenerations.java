package dev.incipit.lucene.store;

import dev.incipit.lucene.reader.SnapshotReferences;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The states of a folder that another program may write to: further commits, and further
 * generations when the index was made anew or restored. Used under the lock of {@link
 * SnapshotReferences}.
 */
final class FolderGenerations implements SnapshotReferences.Source, Closeable {
  private final Path path;

  /** Kept open as long as searches may be under way in them, which costs nothing. */
  private final List<Directory> directories = new ArrayList<>();

  private Manifest.Generation current;

  private FolderGenerations(Path path, IndexFolder folder) throws IOException {
    this.path = path;
    this.current = folder.manifest().current();
    directories.add(FSDirectory.open(folder.luceneFolder()));
  }

  static FolderGenerations open(Path path) throws IOException {
    return new FolderGenerations(path, IndexFolder.open(path));
  }

  /** Opens the state to begin with. */
  DirectoryReader first() throws IOException {
    return DirectoryReader.open(directories.getLast());
  }

  @Override
  public @Nullable DirectoryReader newer(DirectoryReader older) throws IOException {
    Manifest.Generation now = current();
    if (now.equals(current)) {
      return DirectoryReader.openIfChanged(older);
    }
    Directory next = FSDirectory.open(IndexFolder.open(path).luceneFolder());
    try {
      DirectoryReader reader = DirectoryReader.open(next);
      directories.add(next);
      current = now;
      return reader;
    } catch (IOException | IllegalArgumentException e) {
      next.close();
      throw IndexStore.unusable(path, e);
    }
  }

  private Manifest.Generation current() throws IOException {
    try {
      return Manifest.read(path).current();
    } catch (IllegalArgumentException e) {
      throw IndexStore.unusable(path, e);
    }
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(directories);
  }
}
