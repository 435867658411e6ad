package dev.incipit.lucene.maintenance;

import dev.incipit.lucene.reader.LuceneSnapshot;
import dev.incipit.lucene.store.CommitNotes;
import dev.incipit.lucene.store.DocumentWriters;
import dev.incipit.lucene.store.IndexFolder;
import dev.incipit.lucene.store.IndexStore;
import dev.incipit.lucene.store.Manifest;
import dev.incipit.lucene.store.WriterFactory;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.IndexNote;
import dev.incipit.paper.PaperId;
import dev.incipit.search.UnusableIndexException;
import dev.incipit.search.Verification;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Makes an index anew of the papers that are stored in it. All that is read is their records, which
 * every schema has, so that an index of an older schema can be renewed, too.
 */
public final class Reindexer {
  private static final int AT_ONCE = 1_000;

  private final Path folder;
  private final @Nullable IndexSettings settings;
  private final LongConsumer progress;
  private final Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private long papers;

  private Reindexer(Path folder, @Nullable IndexSettings settings, LongConsumer progress) {
    this.folder = folder;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Makes an index anew.
   *
   * @param settings what it is to hold by; null for what it was made with
   */
  public static long of(Path folder, @Nullable IndexSettings settings, LongConsumer progress)
      throws IOException {
    Reindexer renewing = new Reindexer(folder, settings, progress);
    new GenerationBuilder(folder).of(renewing::renew);
    return renewing.papers;
  }

  private Manifest.Generation renew(Manifest.Generation before, Path next) throws IOException {
    IndexFolder.refuseNewer(folder, before.schema());
    Path old = IndexFolder.openAnySchema(folder).luceneFolder();
    try (Directory from = FSDirectory.open(old);
        Directory to = FSDirectory.open(next)) {
      try (DirectoryReader reader = open(from)) {
        copy(reader, to);
      }
      verify(to);
    }
    int number = Manifest.Generation.number(next.getFileName().toString()).orElseThrow();
    return Manifest.Generation.ofThisVersion(number);
  }

  private DirectoryReader open(Directory from) throws IOException {
    try {
      return DirectoryReader.open(from);
    } catch (IOException | IllegalArgumentException e) {
      throw IndexStore.unusable(folder, e);
    }
  }

  private void copy(DirectoryReader reader, Directory to) throws IOException {
    WriterFactory factory = new WriterFactory(to);
    CommitNotes before = CommitNotes.read(reader.getIndexCommit());
    IndexSettings next = settings == null ? before.settings() : settings;
    try (IndexWriter writer = factory.openOrCreate();
        DocumentWriters documents = new DocumentWriters(writer, next)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      List<DocumentWriters.Job> jobs = new ArrayList<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        Bits live = leaf.reader().getLiveDocs();
        for (int paper = 0; paper < leaf.reader().maxDoc(); paper++) {
          if (live == null || live.get(paper)) {
            jobs.add(job(searcher, leaf.docBase + paper));
            if (jobs.size() == AT_ONCE) {
              write(documents, jobs);
            }
          }
        }
      }
      write(documents, jobs);
      documents.finish();
      CommitNotes notes = before.withSettings(next).withPapers(papers);
      writer.setLiveCommitData(notes.data().entrySet());
      writer.commit();
    }
  }

  private DocumentWriters.Job job(IndexSearcher searcher, int document) throws IOException {
    try {
      AnnouncedPaper paper = LuceneSnapshot.paper(searcher, document);
      IndexNote note = paper.note();
      return new DocumentWriters.Job(paper, false, note == null ? begun : note.changed());
    } catch (IOException | IllegalArgumentException e) {
      throw IndexStore.unusable(folder, e);
    }
  }

  private void write(DocumentWriters documents, List<DocumentWriters.Job> jobs) throws IOException {
    Map<PaperId, String> refused = documents.write(jobs);
    for (Map.Entry<PaperId, String> paper : refused.entrySet()) {
      throw new UnusableIndexException(
          "the index in %s was left as it is: paper %s can no longer be indexed: %s"
              .formatted(folder, paper.getKey(), paper.getValue()));
    }
    papers += jobs.size();
    progress.accept(papers);
    jobs.clear();
  }

  private void verify(Directory made) throws IOException {
    Verification found = IndexVerifier.of(made);
    if (!found.isSound() || found.papers() != papers) {
      throw new IOException(
          "the index in %s was left as it is: what was made anew is damaged: %s"
              .formatted(
                  folder,
                  found.isSound()
                      ? "it has %,d of %,d papers".formatted(found.papers(), papers)
                      : found.problems().getFirst()));
    }
  }
}
