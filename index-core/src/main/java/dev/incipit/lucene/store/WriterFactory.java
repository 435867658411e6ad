package dev.incipit.lucene.store;

import dev.incipit.lucene.document.LuceneDocuments;
import dev.incipit.lucene.scoring.WordSimilarity;
import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;

/**
 * Opens Lucene's writer, at first and again after a failing disk closed it.
 *
 * <p>It has no analyzer of ours: {@link LuceneDocuments} hands it the terms of each field.
 *
 * @param directory where it writes
 */
public record WriterFactory(Directory directory) {
  /** Papers are gathered in an eighth of the memory, within these bounds. */
  private static final long FEWEST_BUFFER_MEGABYTES = 16;

  private static final long MOST_BUFFER_MEGABYTES = 256;

  /** Opens a writer where there is a commit. */
  IndexWriter open() throws IOException {
    return open(OpenMode.APPEND);
  }

  /** Opens a writer where there may be no commit yet; never drops one that there is. */
  public IndexWriter openOrCreate() throws IOException {
    return open(OpenMode.CREATE_OR_APPEND);
  }

  private IndexWriter open(OpenMode mode) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setOpenMode(mode)
            .setMergePolicy(new GeometricMerges())
            .setMergeScheduler(new QuietMerges())
            .setSimilarity(new WordSimilarity())
            .setRAMBufferSizeMB(bufferMegabytes());
    return new IndexWriter(directory, config);
  }

  private static double bufferMegabytes() {
    long eighth = Runtime.getRuntime().maxMemory() >> 23;
    return Math.clamp(eighth, FEWEST_BUFFER_MEGABYTES, MOST_BUFFER_MEGABYTES);
  }

  /** How much memory papers that wait to be written may take. */
  static long bufferBytes() {
    return (long) bufferMegabytes() << 20;
  }

  /** A merge that fails closes the writer, which tells the next who writes; nothing is printed. */
  private static final class QuietMerges extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable failure) {}
  }
}
