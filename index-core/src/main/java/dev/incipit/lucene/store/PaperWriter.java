package dev.incipit.lucene.store;

import dev.incipit.engine.PaperUpdate;
import dev.incipit.lucene.reader.SnapshotReferences;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.AddReport;
import dev.incipit.search.WriteFailedException;
import dev.incipit.settings.IndexSettings;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Writes papers, each under its id once. A batch is written under one lock, which a newer state is
 * opened under too, so that no search sees half a batch; its documents are made on all processors.
 */
public final class PaperWriter implements Closeable, SnapshotReferences.Source {
  private final WriterFactory factory;
  private final IndexSettings settings;
  private IndexWriter writer;
  private PaperCache known;
  private DocumentWriters documents;
  private ChangeClock changes;
  private CommitNotes committed;

  /** How many papers there are, those included that are not committed. */
  private long papers;

  /** Whether who adds was told that the writer failed. */
  private boolean told;

  /** Why papers in memory were lost before readers could see them; null if they were not. */
  private @Nullable Throwable lost;

  /** Whether something was written since the last commit. */
  private boolean uncommitted;

  private boolean closed;

  /** What failed since the last commit; null if nothing did. */
  private volatile @Nullable String problem;

  /** What is done whole or not at all. */
  private interface Work<T> {
    T done() throws IOException;
  }

  /**
   * Begins.
   *
   * @param factory opens a writer again after a failing disk closed one
   * @param first the settings of a new index; null for one that has some
   */
  PaperWriter(WriterFactory factory, IndexWriter writer, @Nullable IndexSettings first)
      throws IOException {
    CommitNotes notes = CommitNotes.read(commitData(writer));
    this.factory = factory;
    this.settings = first == null ? notes.settings() : first;
    this.writer = writer;
    this.documents = new DocumentWriters(writer, settings);
    this.known = new PaperCache(writer, documents);
    this.changes = new ChangeClock(known.lastChange());
    this.papers = known.count();
    this.committed = notes.withSettings(settings).withPapers(papers);
  }

  private static Map<String, String> commitData(IndexWriter writer) {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  @Override
  public IndexSettings settings(DirectoryReader reader) {
    return settings;
  }

  public synchronized AddReport add(PaperUpdate.Mode mode, Collection<AnnouncedPaper> told)
      throws IOException {
    return whole(() -> addAll(mode, told));
  }

  /**
   * Does what must be done whole or not at all. What fails may be half done, and so is given up
   * with all that is not committed: papers written twice would be worse than papers to be added
   * again.
   */
  private <T> T whole(Work<T> work) throws IOException {
    if (closed) {
      throw new IllegalStateException("this index is closed");
    }
    if (!writer.isOpen()) {
      Throwable untold = untold();
      if (!told && untold != null) {
        // Happened while merging: what was added before it is lost, and nobody was told.
        told = true;
        throw failed(untold);
      }
      try {
        reopen();
      } catch (IOException e) {
        throw failed(e);
      }
    }
    try {
      return work.done();
    } catch (IOException | RuntimeException | Error e) {
      told = true;
      try {
        writer.rollback();
      } catch (IOException | RuntimeException further) {
        e.addSuppressed(further);
      }
      Throwable tragedy = writer.getTragicException();
      Throwable cause = tragedy == null ? e : tragedy;
      WriteFailedException failure = failed(cause);
      if (cause instanceof RuntimeException || cause instanceof Error) {
        throw e;
      }
      throw failure;
    }
  }

  /** Why the writer is closed, unless whoever wrote was told. */
  private @Nullable Throwable untold() {
    return lost == null ? writer.getTragicException() : lost;
  }

  private WriteFailedException failed(Throwable cause) {
    WriteFailedException failure = new WriteFailedException(committed.papers(), cause);
    problem = failure.reason();
    return failure;
  }

  /** Why nothing can be written, as far as is known; asked without waiting for who writes. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  private void reopen() throws IOException {
    known.close();
    documents.close();
    IndexWriter opened = factory.open();
    DocumentWriters writers = new DocumentWriters(opened, settings);
    try {
      known = new PaperCache(opened, writers);
    } catch (IOException | RuntimeException e) {
      writers.close();
      opened.rollback();
      throw e;
    }
    writer = opened;
    documents = writers;
    changes = new ChangeClock(known.lastChange());
    papers = known.count();
    uncommitted = false;
    // A commit that failed at its very end may be there all the same.
    committed = CommitNotes.read(commitData(writer)).withPapers(papers);
    told = false;
    lost = null;
  }

  private AddReport addAll(PaperUpdate.Mode mode, Collection<AnnouncedPaper> papers)
      throws IOException {
    Map<PaperId, List<AnnouncedPaper>> told = new LinkedHashMap<>();
    for (AnnouncedPaper paper : papers) {
      told.computeIfAbsent(paper.id(), id -> new ArrayList<>()).add(paper);
    }
    List<PaperUpdate> updates = new ArrayList<>();
    for (Map.Entry<PaperId, List<AnnouncedPaper>> paper : told.entrySet()) {
      updates.add(PaperUpdate.of(mode, known.find(paper.getKey()), paper.getValue()));
    }
    Map<PaperId, String> refused = write(updates);
    AddReport report = AddReport.none();
    for (PaperUpdate update : updates) {
      String reason = refused.get(update.after().id());
      report = report.plus(reason == null ? written(update) : refused(mode, update, reason));
    }
    return report;
  }

  private Map<PaperId, String> write(List<PaperUpdate> updates) throws IOException {
    Instant now = changes.next();
    List<DocumentWriters.Job> jobs =
        updates.stream()
            .filter(PaperUpdate::isNews)
            .map(update -> new DocumentWriters.Job(update.after(), update.before() != null, now))
            .toList();
    if (!jobs.isEmpty()) {
      change();
    }
    return documents.write(jobs);
  }

  private void change() {
    uncommitted = true;
    told = false;
  }

  private AddReport written(PaperUpdate update) throws IOException {
    if (update.isNews()) {
      known.remember(update.after().id(), Optional.of(update.after()));
      papers += update.before() == null ? 1 : 0;
    }
    return update.report();
  }

  /** What is told of a paper more than once is taken apart: only some of it may be refused. */
  private AddReport refused(PaperUpdate.Mode mode, PaperUpdate update, String reason)
      throws IOException {
    PaperId id = update.after().id();
    if (update.told().size() == 1) {
      return new AddReport(0, 0, 0, List.of(new AddReport.Refusal(id, reason)));
    }
    AddReport report = AddReport.none();
    for (AnnouncedPaper told : update.told()) {
      report = report.plus(addAll(mode, List.of(told)));
    }
    return report;
  }

  public synchronized boolean delete(PaperId id) throws IOException {
    return whole(() -> {
      if (known.find(id) == null) {
        return false;
      }
      change();
      documents.delete(id);
      known.remember(id, Optional.empty());
      papers--;
      return true;
    });
  }

  /** Opens what was written since a reader, by whichever writer it was opened. */
  @Override
  public synchronized @Nullable DirectoryReader newer(DirectoryReader older) throws IOException {
    if (!writer.isOpen()) {
      // Searches go on with what they have; who writes next is told.
      return null;
    }
    try {
      documents.finish();
    } catch (IOException | RuntimeException | Error e) {
      throw lost(e);
    }
    try {
      return DirectoryReader.openIfChanged(older, writer);
    } catch (IOException | IllegalStateException e) {
      if (writer.getTragicException() == null) {
        throw e;
      }
      if (e instanceof IOException) {
        // Who writes next is told again: it may be somebody else, whose papers were dropped.
        throw new WriteFailedException(committed.papers(), e);
      }
      // A merge failed just now, as above.
      return null;
    }
  }

  /** Gives up what is not committed; who writes next is told too, as it may be somebody else's. */
  private WriteFailedException lost(Throwable failure) {
    Throwable tragedy = writer.getTragicException();
    lost = tragedy == null ? failure : tragedy;
    try {
      writer.rollback();
    } catch (IOException | RuntimeException further) {
      failure.addSuppressed(further);
    }
    return failed(lost);
  }

  synchronized Map<String, String> notes() {
    return committed.notes();
  }

  synchronized void commit(Map<String, String> changes) throws IOException {
    whole(() -> {
      documents.finish();
      // Counted only here: where a write failed before, the papers that it dropped were counted
      // too.
      CommitNotes next = committed.with(changes).withPapers(papers);
      // Data that is set makes a commit of its own, even if nothing else is new.
      if (writer.hasUncommittedChanges() || !next.equals(committed)) {
        writer.setLiveCommitData(next.data().entrySet());
        writer.commit();
        committed = next;
      }
      uncommitted = false;
      problem = null;
      return next;
    });
  }

  /** Puts segments together that lie scattered. Others may write meanwhile. */
  void merge() throws IOException {
    IndexWriter merging = usable();
    try {
      merging.forceMerge(1);
    } catch (IOException | IllegalStateException e) {
      // The latter if another thread of the writer's failed before.
      throw unmerged(merging, e);
    }
    renewKnown();
  }

  /** Lets go of what was merged, which is on the disk as long as it is read. */
  private synchronized void renewKnown() throws IOException {
    whole(() -> {
      known.renew();
      return known;
    });
  }

  private synchronized IndexWriter usable() throws IOException {
    return whole(() -> writer);
  }

  /** Why merging failed. Who writes next is told too, unless nothing is lost by it. */
  private synchronized WriteFailedException unmerged(IndexWriter merging, Exception e) {
    if (!uncommitted && writer.equals(merging)) {
      told = true;
      try {
        // It closes by itself, but in a thread of its own and maybe while the next one writes.
        writer.rollback();
      } catch (IOException | RuntimeException further) {
        e.addSuppressed(further);
      }
    }
    Throwable tragedy = merging.getTragicException();
    return failed(tragedy == null ? e : tragedy);
  }

  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    try {
      if (writer.isOpen()) {
        commit(Map.of());
      } else if (!told) {
        throw new WriteFailedException(committed.papers(), Objects.requireNonNull(untold()));
      }
      closeWriter();
    } finally {
      closed = true;
      documents.close();
      IOUtils.close(known, writer);
    }
  }

  /** Waits for merges; one that fails ends the writer, which is told as any failing disk is. */
  private void closeWriter() throws IOException {
    try {
      // Before the writer, which removes what nobody reads any more.
      known.close();
      writer.close();
    } catch (IOException | IllegalStateException e) {
      throw new WriteFailedException(committed.papers(), e);
    }
  }
}
