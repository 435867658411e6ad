package dev.incipit.lucene;

import static java.util.stream.Collectors.toMap;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.AddReport;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Writes papers, each under its id once. A batch is written under one lock, which refreshing takes
 * too, so that no search sees half a batch.
 */
final class Writing implements Closeable {
  /** Papers remembered since the reader for look-ups was opened. */
  private static final int MOST_RECENT = 20_000;

  private final IndexWriter writer;
  private final Map<PaperId, Optional<AnnouncedPaper>> recent = new HashMap<>();
  private DirectoryReader known;

  Writing(IndexWriter writer) throws IOException {
    this.writer = writer;
    this.known = DirectoryReader.open(writer);
  }

  synchronized AddReport add(Collection<AnnouncedPaper> papers) throws IOException {
    int added = 0;
    int updated = 0;
    int unchanged = 0;
    List<AddReport.Refusal> refused = new ArrayList<>();
    Map<PaperId, AnnouncedPaper> told =
        papers.stream()
            .collect(toMap(AnnouncedPaper::id, Function.identity(), AnnouncedPaper::mergedWith));
    for (AnnouncedPaper paper : papers) {
      AnnouncedPaper before = find(paper.id());
      AnnouncedPaper after = before == null ? paper : before.mergedWith(paper);
      // Two readings that differ would else each be news again, whenever both are read again.
      AnnouncedPaper all = told.get(paper.id());
      if (before != null && all != null && before.mergedWith(all).equals(before)) {
        unchanged++;
        continue;
      }
      try {
        write(after, before != null);
      } catch (IllegalArgumentException e) {
        // Lucene's limits, for instance an immense term; the writer goes on.
        refused.add(new AddReport.Refusal(paper.id(), String.valueOf(e.getMessage())));
        continue;
      }
      if (before == null) {
        added++;
      } else {
        updated++;
      }
    }
    return new AddReport(added, updated, unchanged, refused);
  }

  private void write(AnnouncedPaper paper, boolean replaces) throws IOException {
    var document = PaperDocuments.document(paper);
    if (replaces) {
      writer.updateDocument(key(paper.id()), document);
    } else {
      writer.addDocument(document);
    }
    remember(paper.id(), Optional.of(paper));
  }

  synchronized boolean delete(PaperId id) throws IOException {
    if (find(id) == null) {
      return false;
    }
    writer.deleteDocuments(key(id));
    remember(id, Optional.empty());
    return true;
  }

  private static Term key(PaperId id) {
    return new Term(Schema.ID, id.value());
  }

  private void remember(PaperId id, Optional<AnnouncedPaper> paper) throws IOException {
    recent.put(id, paper);
    if (recent.size() >= MOST_RECENT) {
      DirectoryReader newer = DirectoryReader.openIfChanged(known);
      if (newer != null) {
        known.close();
        known = newer;
      }
      recent.clear();
    }
  }

  /** The paper as last written, whether or not searches see it yet. */
  private @Nullable AnnouncedPaper find(PaperId id) throws IOException {
    Optional<AnnouncedPaper> remembered = recent.get(id);
    if (remembered != null) {
      return remembered.orElse(null);
    }
    IndexSearcher searcher = new IndexSearcher(known);
    TopDocs found = searcher.search(new TermQuery(key(id)), 1);
    return found.scoreDocs.length == 0 ? null : View.paper(searcher, found.scoreDocs[0].doc);
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
      IOUtils.close(known, writer);
    }
  }
}
