package dev.incipit.bench.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene as its introduction shows it: the title, the abstract and the categories, each stored and
 * indexed once. No fields are kept for facets, sorting or forms of words.
 */
public final class BareLuceneEngine implements Engine {
  /** Enough that segments are written seldom. */
  private static final int BUFFER_MEGABYTES = 128;

  @Override
  public long load(Path corpus, Path folder, int threads) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config());
        PlainPapers papers = new PlainPapers(corpus);
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        counts.add(pool.submit(() -> add(papers, writer)));
      }
      long count = 0;
      for (Future<Integer> one : counts) {
        count += one.get();
      }
      writer.commit();
      return count;
    } catch (ExecutionException e) {
      throw new IOException("indexing failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("indexing was interrupted", e);
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
  }

  private static int add(PlainPapers papers, IndexWriter writer) throws IOException {
    int count = 0;
    for (List<PlainPaper> some = papers.next(); !some.isEmpty(); some = papers.next()) {
      for (PlainPaper paper : some) {
        writer.addDocument(document(paper));
        count++;
      }
    }
    return count;
  }

  private static Document document(PlainPaper paper) {
    Document document = new Document();
    document.add(new StringField("id", paper.id(), Store.YES));
    document.add(new TextField("title", paper.title(), Store.YES));
    document.add(new TextField("abstract", paper.abstractText(), Store.YES));
    for (String category : paper.categories()) {
      document.add(new StringField("category", category, Store.YES));
    }
    return document;
  }

  /** Merges all into one segment. */
  @Override
  public void optimise(Path folder) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config())) {
      writer.forceMerge(1);
      writer.commit();
    }
  }

  @Override
  public Searcher open(Path folder) throws IOException {
    return BareLuceneSearcher.open(folder);
  }
}
