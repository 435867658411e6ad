package dev.incipit.lucene.store;

import dev.incipit.document.Schema;
import dev.incipit.lucene.document.LuceneDocuments;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * Makes documents and writes them, on all processors at once. Used by one thread at a time, which
 * takes part in the work.
 */
public final class DocumentWriters implements Closeable {
  /** Fewer papers are written sooner than another thread wakes up. */
  private static final int FEW = 16;

  /**
   * A paper to be written.
   *
   * @param replaces whether the index has it in another state
   */
  public record Job(AnnouncedPaper paper, boolean replaces) {}

  private final IndexWriter writer;
  private final int processors;
  private final List<LuceneDocuments> makers = new ArrayList<>();
  private final ExecutorService others;

  public DocumentWriters(IndexWriter writer) {
    this.writer = writer;
    this.processors = Runtime.getRuntime().availableProcessors();
    this.others =
        Executors.newFixedThreadPool(
            Math.max(1, processors - 1),
            Thread.ofPlatform().daemon().name("incipit-index-", 1).factory());
  }

  /**
   * Writes papers, each of another id.
   *
   * @return why some could not be written, by id
   */
  public Map<PaperId, String> write(List<Job> jobs) throws IOException {
    Map<PaperId, String> refused = new ConcurrentHashMap<>();
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    if (jobs.size() >= FEW) {
      for (int i = 1; i < processors; i++) {
        LuceneDocuments maker = maker(i);
        running.add(
            others.submit(() -> {
              write(maker, jobs, next, refused);
              return null;
            }));
      }
    }
    try {
      write(maker(0), jobs, next, refused);
    } finally {
      next.set(jobs.size());
      await(running);
    }
    return refused;
  }

  /** Makes one when it is first needed, as each remembers much. */
  private LuceneDocuments maker(int number) {
    while (makers.size() <= number) {
      makers.add(new LuceneDocuments());
    }
    return makers.get(number);
  }

  private void write(
      LuceneDocuments maker, List<Job> jobs, AtomicInteger next, Map<PaperId, String> refused)
      throws IOException {
    for (int i = next.getAndIncrement(); i < jobs.size(); i = next.getAndIncrement()) {
      Job job = jobs.get(i);
      PaperId id = job.paper().id();
      try {
        var document = maker.document(job.paper());
        if (job.replaces()) {
          writer.updateDocument(new Term(Schema.ID, id.value()), document);
        } else {
          writer.addDocument(document);
        }
      } catch (IllegalArgumentException e) {
        // Lucene's limits, for instance an immense term; the writer goes on.
        refused.put(id, String.valueOf(e.getMessage()));
      }
    }
  }

  private static void await(List<Future<?>> running) throws IOException {
    IOException failure = null;
    for (Future<?> other : running) {
      try {
        other.get();
      } catch (ExecutionException e) {
        IOException cause =
            e.getCause() instanceof IOException storage ? storage : new IOException(e.getCause());
        if (failure == null) {
          failure = cause;
        } else {
          failure.addSuppressed(cause);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while writing papers");
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void close() {
    others.shutdownNow();
  }
}
