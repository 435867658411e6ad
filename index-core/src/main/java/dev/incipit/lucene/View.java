package dev.incipit.lucene;

import dev.incipit.listing.PaperJson;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.IndexStats;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * One state of the index, as searches see it: all of a batch or nothing.
 *
 * @param reader Lucene's reader of that state
 * @param searcher searches it
 * @param facets the value numbers to count by
 * @param completions completes what is typed
 * @param acronyms what short forms stand for
 * @param newest the newest paper's day
 * @param stats size and freshness
 */
record View(
    DirectoryReader reader,
    IndexSearcher searcher,
    FacetStates facets,
    TermCompletions completions,
    AcronymTerms acronyms,
    NewestDay newest,
    IndexStats stats) {
  private static final Set<String> RECORD = Set.of(Schema.RECORD);

  static View of(DirectoryReader reader) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new WordSimilarity());
    return new View(
        reader,
        searcher,
        new FacetStates(reader),
        new TermCompletions(searcher),
        new AcronymTerms(reader),
        new NewestDay(searcher),
        StatsReader.read(searcher));
  }

  /** Whether so many papers match; ends when they are found. */
  boolean matches(Query query, int enough) throws IOException {
    Weight weight =
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
    int found = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        found += count(scorer.iterator(), leaf.reader().getLiveDocs(), enough - found);
      }
    }
    return found >= enough;
  }

  private static int count(DocIdSetIterator documents, @Nullable Bits live, int most)
      throws IOException {
    int found = 0;
    while (found < most && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      found += live == null || live.get(documents.docID()) ? 1 : 0;
    }
    return found;
  }

  /** The paper in a document. */
  AnnouncedPaper paper(int document) throws IOException {
    return paper(searcher, document);
  }

  static AnnouncedPaper paper(IndexSearcher searcher, int document) throws IOException {
    var bytes = searcher.storedFields().document(document, RECORD).getBinaryValue(Schema.RECORD);
    if (bytes == null) {
      throw new IOException("document " + document + " has no record; the index is damaged");
    }
    return PaperJson.readBytes(
        Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
  }
}
