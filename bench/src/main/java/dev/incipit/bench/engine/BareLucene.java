package dev.incipit.bench.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Lucene as its introduction shows it: the title, the abstract and the categories, each stored and
 * indexed once. No fields are kept for facets, sorting or forms of words. A word of a query is
 * looked for in titles and abstracts.
 */
final class BareLucene implements Engine {
  /** Enough that segments are written seldom. */
  private static final int BUFFER_MEGABYTES = 128;

  private static final int HITS = 10;

  /** Up to here Lucene counts by itself; it is its own default. */
  private static final int COUNTED = 1_000;

  @Override
  public long load(Path corpus, String place, int threads) throws IOException {
    try (FSDirectory directory = FSDirectory.open(Path.of(place));
        IndexWriter writer = new IndexWriter(directory, config());
        BufferedReader papers = Files.newBufferedReader(corpus);
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Callable<Void> adding = () -> add(papers, writer);
      for (Future<Void> one : pool.invokeAll(Collections.nCopies(threads, adding))) {
        one.get();
      }
      writer.commit();
      return writer.getDocStats().numDocs;
    } catch (ExecutionException | InterruptedException e) {
      throw new IOException("indexing failed", e);
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
  }

  private static @Nullable Void add(BufferedReader papers, IndexWriter writer) throws IOException {
    List<PlainPaper> some = PlainPaper.next(papers);
    for (; !some.isEmpty(); some = PlainPaper.next(papers)) {
      for (PlainPaper paper : some) {
        Document document = new Document();
        document.add(new StringField("id", paper.id(), Store.YES));
        document.add(new TextField("title", paper.title(), Store.YES));
        document.add(new TextField("abstract", paper.abstractText(), Store.YES));
        for (String category : paper.categories()) {
          document.add(new StringField("category", category, Store.YES));
        }
        writer.addDocument(document);
      }
    }
    return null;
  }

  /** Merges all into one segment. */
  @Override
  public long optimise(String place) throws IOException {
    try (FSDirectory directory = FSDirectory.open(Path.of(place));
        IndexWriter writer = new IndexWriter(directory, config())) {
      writer.forceMerge(1);
      writer.commit();
    }
    return Folders.bytes(Path.of(place));
  }

  @Override
  public Searcher open(String place) throws IOException {
    FSDirectory directory = FSDirectory.open(Path.of(place));
    DirectoryReader reader = DirectoryReader.open(directory);
    IndexSearcher searcher = new IndexSearcher(reader);
    return new Searcher() {
      @Override
      public PreparedSearch prepare(BenchQuery query) {
        Query prepared = query(query);
        return mode -> search(searcher, prepared, mode);
      }

      @Override
      public void close() throws IOException {
        reader.close();
        directory.close();
      }
    };
  }

  private static long search(IndexSearcher searcher, Query query, SearchMode mode)
      throws IOException {
    int counted = mode.exactTotal() ? Integer.MAX_VALUE : COUNTED;
    TopDocs top = searcher.search(query, new TopScoreDocCollectorManager(HITS, null, counted));
    if (mode.texts()) {
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit : top.scoreDocs) {
        Document document = stored.document(hit.doc);
        if (document.get("title") == null || document.get("abstract") == null) {
          throw new IOException("document " + hit.doc + " has no stored text");
        }
      }
    }
    return top.totalHits.value();
  }

  private static Query query(BenchQuery query) {
    if (query.kind() == QueryKind.PHRASE) {
      String[] words = query.words().toArray(String[]::new);
      return either(new PhraseQuery("title", words), new PhraseQuery("abstract", words));
    }
    Occur occur = query.kind() == QueryKind.OR ? Occur.SHOULD : Occur.MUST;
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : query.words()) {
      all.add(
          either(new TermQuery(new Term("title", word)), new TermQuery(new Term("abstract", word))),
          occur);
    }
    return all.build();
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }
}
