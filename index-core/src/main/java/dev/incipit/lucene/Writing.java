package dev.incipit.lucene;

import dev.incipit.engine.Telling;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.AddReport;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;

/**
 * Writes papers, each under its id once. A batch is written under one lock, which refreshing takes
 * too, so that no search sees half a batch; its documents are made on all processors.
 */
final class Writing implements Closeable {
  private final IndexWriter writer;
  private final KnownPapers known;
  private final DocumentWriters documents;

  Writing(IndexWriter writer) throws IOException {
    this.writer = writer;
    this.known = new KnownPapers(writer);
    this.documents = new DocumentWriters(writer);
  }

  synchronized AddReport add(Collection<AnnouncedPaper> papers) throws IOException {
    Map<PaperId, Telling> tellings = new LinkedHashMap<>();
    for (AnnouncedPaper paper : papers) {
      Telling before = tellings.get(paper.id());
      tellings.put(
          paper.id(),
          before == null ? Telling.of(known.find(paper.id()), paper) : before.and(paper));
    }
    Map<PaperId, String> refused = write(tellings.values());
    AddReport report = AddReport.none();
    for (Telling telling : tellings.values()) {
      String reason = refused.get(telling.after().id());
      report = report.plus(reason == null ? written(telling) : refused(telling, reason));
    }
    return report;
  }

  private Map<PaperId, String> write(Collection<Telling> tellings) throws IOException {
    if (!writer.isOpen()) {
      throw new AlreadyClosedException("this index is closed");
    }
    List<DocumentWriters.Job> jobs =
        tellings.stream()
            .filter(Telling::isNews)
            .map(telling -> new DocumentWriters.Job(telling.after(), telling.before() != null))
            .toList();
    return documents.write(jobs);
  }

  private AddReport written(Telling telling) throws IOException {
    if (telling.isNews()) {
      known.remember(telling.after().id(), Optional.of(telling.after()));
    }
    return telling.report();
  }

  /** What is told of a paper more than once is taken apart: only some of it may be refused. */
  private AddReport refused(Telling telling, String reason) throws IOException {
    PaperId id = telling.after().id();
    if (telling.told().size() == 1) {
      return new AddReport(0, 0, 0, List.of(new AddReport.Refusal(id, reason)));
    }
    AddReport report = AddReport.none();
    for (AnnouncedPaper told : telling.told()) {
      report = report.plus(add(List.of(told)));
    }
    return report;
  }

  synchronized boolean delete(PaperId id) throws IOException {
    if (known.find(id) == null) {
      return false;
    }
    writer.deleteDocuments(new Term(Schema.ID, id.value()));
    known.remember(id, Optional.empty());
    return true;
  }

  synchronized void refresh(Views views) throws IOException {
    views.maybeRefreshBlocking();
  }

  synchronized void commit() throws IOException {
    writer.commit();
  }

  @Override
  public synchronized void close() throws IOException {
    try {
      if (writer.isOpen()) {
        writer.commit();
      }
    } finally {
      documents.close();
      IOUtils.close(known, writer);
    }
  }
}
