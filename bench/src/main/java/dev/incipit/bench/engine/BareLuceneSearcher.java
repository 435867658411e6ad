package dev.incipit.bench.engine;

import dev.incipit.bench.query.BenchQuery;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
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

/** Searches titles and abstracts with Lucene, each word in either of them. */
final class BareLuceneSearcher implements Searcher {
  private static final int HITS = 10;

  /** Up to here Lucene counts by itself; it is its own default. */
  private static final int COUNTED = 1_000;

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private BareLuceneSearcher(FSDirectory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  static BareLuceneSearcher open(Path folder) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    return new BareLuceneSearcher(directory, DirectoryReader.open(directory));
  }

  @Override
  public PreparedSearch prepare(BenchQuery query) {
    Query prepared = query(query);
    return mode -> run(prepared, mode);
  }

  private long run(Query query, SearchMode mode) throws IOException {
    boolean exact = mode == SearchMode.TOTAL || mode == SearchMode.TEXTS_AND_TOTAL;
    boolean texts = mode == SearchMode.TEXTS || mode == SearchMode.TEXTS_AND_TOTAL;
    TopDocs top =
        searcher.search(
            query,
            new TopScoreDocCollectorManager(HITS, null, exact ? Integer.MAX_VALUE : COUNTED));
    if (texts) {
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
    return switch (query.kind()) {
      case PHRASE -> either(phrase(query, "title"), phrase(query, "abstract"));
      case WORD, AND -> each(query, Occur.MUST);
      case OR, QUESTION -> each(query, Occur.SHOULD);
    };
  }

  private static Query each(BenchQuery query, Occur occur) {
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

  private static Query phrase(BenchQuery query, String field) {
    return new PhraseQuery(field, query.words().toArray(String[]::new));
  }

  @Override
  public long papers() {
    return reader.numDocs();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
