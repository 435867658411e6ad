package dev.incipit.lucene.store;

import dev.incipit.document.PaperFields;
import dev.incipit.document.Schema;
import dev.incipit.lucene.bulk.PaperRun;
import dev.incipit.lucene.document.LuceneDocuments;
import dev.incipit.lucene.document.RecordCodec;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.settings.IndexSettings;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * Writes papers. Many at once are gathered in runs on all processors, each of which becomes a
 * segment; few go through Lucene's writer, which has less to do for them. Used by one thread at a
 * time, which takes part in the work.
 */
public final class DocumentWriters implements Closeable {
  /** Fewer papers are written sooner than another thread wakes up. */
  private static final int FEW = 16;

  /** After so many papers it is seen how much memory they take. */
  private static final int AT_ONCE = 1_000;

  /**
   * A paper to be written.
   *
   * @param replaces whether the index has it in another state
   * @param changed when it was added or changed
   */
  public record Job(AnnouncedPaper paper, boolean replaces, Instant changed) {}

  /** What a thread needs to make runs of papers, and the run it is at. */
  private static final class Maker {
    private final PaperFields fields;
    private final RecordCodec codec = new RecordCodec();
    private @Nullable PaperRun run;

    Maker(IndexSettings settings) {
      this.fields = new PaperFields(settings);
    }
  }

  private final IndexWriter writer;
  private final IndexSettings settings;
  private final int processors;
  private final List<Maker> makers = new ArrayList<>();
  private final ExecutorService others;
  private @Nullable LuceneDocuments documents;

  public DocumentWriters(IndexWriter writer, IndexSettings settings) {
    this.writer = writer;
    this.settings = settings;
    this.processors = Runtime.getRuntime().availableProcessors();
    this.others =
        Executors.newFixedThreadPool(
            Math.max(1, processors - 1),
            Thread.ofPlatform().daemon().name("incipit-index-", 1).factory());
  }

  /**
   * Writes papers, each of another id. They may be in memory until {@link #finish}.
   *
   * @return why some could not be written, by id
   */
  public Map<PaperId, String> write(List<Job> jobs) throws IOException {
    Map<PaperId, String> refused = new ConcurrentHashMap<>();
    if (jobs.size() < FEW && runs().isEmpty()) {
      for (Job job : jobs) {
        write(job, refused);
      }
      return refused;
    }
    for (int start = 0; start < jobs.size(); start += AT_ONCE) {
      gather(jobs.subList(start, Math.min(jobs.size(), start + AT_ONCE)), refused);
      if (runs().stream().mapToLong(PaperRun::bytes).sum() > WriterFactory.bufferBytes()) {
        finish();
      }
    }
    return refused;
  }

  private void write(Job job, Map<PaperId, String> refused) throws IOException {
    if (documents == null) {
      documents = new LuceneDocuments(settings);
    }
    PaperId id = job.paper().id();
    try {
      var document = documents.document(job.paper(), job.changed());
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

  /** The runs that are begun. */
  private List<PaperRun> runs() {
    return makers.stream().map(maker -> maker.run).filter(Objects::nonNull).toList();
  }

  private void gather(List<Job> jobs, Map<PaperId, String> refused) throws IOException {
    Map<PaperId, PaperRun> before = new HashMap<>();
    for (Job job : jobs) {
      PaperId id = job.paper().id();
      runs().stream().filter(run -> run.holds(id)).forEach(run -> before.put(id, run));
    }
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 1; i < processors && jobs.size() >= FEW; i++) {
      PaperRun run = run(i);
      running.add(others.submit(() -> gather(run, jobs, next, refused)));
    }
    try {
      gather(run(0), jobs, next, refused);
    } finally {
      next.set(jobs.size());
      await(running);
    }
    for (Job job : jobs) {
      PaperId id = job.paper().id();
      if (job.replaces() && !refused.containsKey(id)) {
        dropReplaced(id, before.get(id));
      }
    }
  }

  /** Makes one when it is first needed, as each remembers much. */
  private PaperRun run(int number) {
    while (makers.size() <= number) {
      makers.add(new Maker(settings));
    }
    Maker maker = makers.get(number);
    PaperRun run = maker.run;
    if (run == null) {
      run = new PaperRun(maker.fields, maker.codec, writer.getConfig().getSimilarity());
      maker.run = run;
    }
    return run;
  }

  private static void gather(
      PaperRun run, List<Job> jobs, AtomicInteger next, Map<PaperId, String> refused) {
    for (int i = next.getAndIncrement(); i < jobs.size(); i = next.getAndIncrement()) {
      AnnouncedPaper paper = jobs.get(i).paper();
      try {
        run.add(paper, jobs.get(i).changed());
      } catch (IllegalArgumentException e) {
        // Lucene's limits, as above.
        refused.put(paper.id(), String.valueOf(e.getMessage()));
      }
    }
  }

  /** Drops the state of a paper before the one that a run now has. */
  private void dropReplaced(PaperId id, @Nullable PaperRun before) throws IOException {
    if (before == null) {
      writer.deleteDocuments(new Term(Schema.ID, id.value()));
    } else if (runs().stream().filter(run -> run.holds(id)).count() > 1) {
      before.drop(id);
    }
  }

  /** The paper with an id as it was last written; null if it is not in memory. */
  @Nullable AnnouncedPaper find(PaperId id) throws IOException {
    for (PaperRun run : runs()) {
      AnnouncedPaper paper = run.find(id);
      if (paper != null) {
        return paper;
      }
    }
    return null;
  }

  /** Deletes the paper with an id. */
  void delete(PaperId id) throws IOException {
    boolean gathered = false;
    for (PaperRun run : runs()) {
      gathered |= run.drop(id);
    }
    if (!gathered) {
      writer.deleteDocuments(new Term(Schema.ID, id.value()));
    }
  }

  /**
   * Hands what is in memory to Lucene's writer, whose readers and commits have it from then on. If
   * this fails, it is lost, and the writer must be rolled back.
   */
  public void finish() throws IOException {
    CodecReader[] readers =
        runs().stream()
            .filter(run -> run.size() > 0)
            .map(PaperRun::reader)
            .toArray(CodecReader[]::new);
    makers.forEach(maker -> maker.run = null);
    if (readers.length > 0) {
      writer.addIndexes(readers);
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
