package dev.incipit.bench.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** A program that searches bare Lucene's index once, as small as it can be. */
public final class BareLuceneCommand {
  private static final int HITS = 10;

  private BareLuceneCommand() {}

  /**
   * Prints the title and the abstract of the ten best papers.
   *
   * @param arguments the folder of the index and one word, which is looked for in abstracts
   * @throws IOException if there is no index or it cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    try (FSDirectory directory = FSDirectory.open(Path.of(arguments[0]));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      TermQuery query = new TermQuery(new Term("abstract", arguments[1]));
      for (ScoreDoc hit : searcher.search(query, HITS).scoreDocs) {
        Document document = searcher.storedFields().document(hit.doc);
        System.out.println(document.get("title"));
        System.out.println(document.get("abstract"));
      }
    }
  }
}
