package dev.incipit.lucene;

import dev.incipit.search.UnusableIndexException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Where an index lives, with its reader and, if it may be written to, its writer. */
final class Store implements Closeable {
  /** Papers are gathered in an eighth of the memory, within these bounds. */
  private static final long FEWEST_BUFFER_MEGABYTES = 16;

  private static final long MOST_BUFFER_MEGABYTES = 256;

  private final PaperAnalyzer analyzer;
  private final Directory directory;
  private final @Nullable Writing writing;
  private final Views views;

  private Store(
      PaperAnalyzer analyzer, Directory directory, @Nullable Writing writing, Views views) {
    this.analyzer = analyzer;
    this.directory = directory;
    this.writing = writing;
    this.views = views;
  }

  static Store inMemory() {
    try {
      return writable(new ByteBuffersDirectory(), OpenMode.CREATE_OR_APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Store open(Path path) throws IOException {
    IndexFolder folder = IndexFolder.openOrCreate(path);
    Directory directory = FSDirectory.open(folder.luceneFolder());
    try {
      if (folder.isNew()) {
        // Not CREATE, which would drop what another program committed since that look.
        return writable(directory, OpenMode.CREATE_OR_APPEND);
      }
      // A reader notices missing and cut files that a writer would silently drop.
      DirectoryReader.open(directory).close();
      return writable(directory, OpenMode.APPEND);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new UnusableIndexException(
          "another program writes to the index in "
              + path
              + "; stop it first (searching the index meanwhile is possible)",
          e);
    } catch (IOException | IllegalArgumentException e) {
      directory.close();
      throw damaged(path, e);
    }
  }

  static Store openReadOnly(Path path) throws IOException {
    Directory directory = FSDirectory.open(IndexFolder.open(path).luceneFolder());
    try {
      Views views = new Views(DirectoryReader.open(directory));
      return new Store(new PaperAnalyzer(), directory, null, views);
    } catch (IOException | IllegalArgumentException e) {
      directory.close();
      throw damaged(path, e);
    }
  }

  private static UnusableIndexException damaged(Path path, Exception e) {
    return new UnusableIndexException(
        "the index in "
            + path
            + " is damaged or of another version of Lucene and was left as it"
            + " is: "
            + e.getMessage()
            + "; restore it from a backup, or index its listings again into a new folder",
        e);
  }

  private static Store writable(Directory directory, OpenMode mode) throws IOException {
    PaperAnalyzer analyzer = new PaperAnalyzer();
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer)
            .setOpenMode(mode)
            .setSimilarity(new WordSimilarity())
            .setRAMBufferSizeMB(bufferMegabytes());
    IndexWriter writer = new IndexWriter(directory, config);
    try {
      if (mode == OpenMode.CREATE_OR_APPEND) {
        writer.setLiveCommitData(Map.of("schema", Integer.toString(Schema.VERSION)).entrySet());
        writer.commit();
      }
      return new Store(
          analyzer, directory, new Writing(writer), new Views(DirectoryReader.open(writer)));
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  private static double bufferMegabytes() {
    long eighth = Runtime.getRuntime().maxMemory() >> 23;
    return Math.clamp(eighth, FEWEST_BUFFER_MEGABYTES, MOST_BUFFER_MEGABYTES);
  }

  PaperAnalyzer analyzer() {
    return analyzer;
  }

  Writing writing() {
    if (writing == null) {
      throw new IllegalStateException("this index was opened for reading only");
    }
    return writing;
  }

  /** Takes the current view; whoever takes it gives it back by {@link #release}. */
  View acquire() throws IOException {
    try {
      return views.acquire();
    } catch (AlreadyClosedException e) {
      throw new IllegalStateException("this index is closed", e);
    }
  }

  void release(View view) throws IOException {
    views.release(view);
  }

  void refresh() throws IOException {
    if (writing == null) {
      views.maybeRefreshBlocking();
    } else {
      writing.refresh(views);
    }
  }

  void commit() throws IOException {
    writing().commit();
    refresh();
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(views, writing, directory);
  }
}
