package dev.incipit.lucene.maintenance;

import dev.incipit.lucene.store.CommitNotes;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;

/**
 * The files of one commit, for reading only. They are opened all at once and stay readable when a
 * writer, which may be another program, deletes them after its next commit.
 */
final class HeldCommit extends BaseDirectory {
  private final SegmentInfos commit;
  private final Map<String, IndexInput> files = new TreeMap<>();
  private final List<String> missing = new ArrayList<>();

  private HeldCommit(Directory directory, SegmentInfos commit) throws IOException {
    super(NoLockFactory.INSTANCE);
    this.commit = commit;
    try {
      for (String name : commit.files(true)) {
        hold(directory, name);
      }
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(files.values());
      throw e;
    }
  }

  private void hold(Directory directory, String name) throws IOException {
    try {
      files.put(name, directory.openInput(name, IOContext.DEFAULT));
    } catch (NoSuchFileException | FileNotFoundException e) {
      missing.add(name);
    }
  }

  /**
   * Holds the newest commit.
   *
   * @throws IOException if what is listed in it cannot be read
   */
  static HeldCommit newest(Directory directory) throws IOException {
    while (true) {
      HeldCommit held = new HeldCommit(directory, SegmentInfos.readLatestCommit(directory));
      if (held.missing.isEmpty() || held.isNewest(directory)) {
        return held;
      }
      held.close();
    }
  }

  private boolean isNewest(Directory directory) throws IOException {
    return SegmentInfos.getLastCommitGeneration(directory) == commit.getGeneration();
  }

  /** What the commit says beside its papers. */
  CommitNotes notes() {
    return CommitNotes.read(commit.getUserData());
  }

  /** The names of files that belong to it and are not there. */
  List<String> missing() {
    return List.copyOf(missing);
  }

  @Override
  public String[] listAll() {
    return files.keySet().toArray(String[]::new);
  }

  @Override
  public long fileLength(String name) throws IOException {
    return held(name).length();
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    IndexInput file = held(name);
    return file.slice(name, 0, file.length());
  }

  private IndexInput held(String name) throws NoSuchFileException {
    IndexInput file = files.get(name);
    if (file == null) {
      throw new NoSuchFileException(name);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    isOpen = false;
    IOUtils.close(files.values());
  }

  @Override
  public void deleteFile(String name) {
    throw readOnly();
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) {
    throw readOnly();
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) {
    throw readOnly();
  }

  @Override
  public void sync(Collection<String> names) {
    throw readOnly();
  }

  @Override
  public void syncMetaData() {
    throw readOnly();
  }

  @Override
  public void rename(String source, String target) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("a held commit is only read");
  }

  @Override
  public Set<String> getPendingDeletions() {
    return Set.of();
  }
}
