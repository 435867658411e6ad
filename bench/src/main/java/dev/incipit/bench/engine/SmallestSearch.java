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
public final class SmallestSearch {

  private SmallestSearch() {}

  /** Prints titles and abstracts of the ten best papers of an index in a folder for one word. */
  public static void main(String[] arguments) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Path.of(arguments[0])))) {
      IndexSearcher searcher = new IndexSearcher(reader);
      TermQuery query = new TermQuery(new Term("abstract", arguments[1]));
      for (ScoreDoc hit : searcher.search(query, 10).scoreDocs) {
        Document document = searcher.storedFields().document(hit.doc);
        System.out.println(document.get("title") + "\n" + document.get("abstract"));
      }
    }
  }
}
