package dev.incipit.lucene.maintenance;

import dev.incipit.document.Schema;
import dev.incipit.lucene.reader.LuceneSnapshot;
import dev.incipit.lucene.store.BoundedProblems;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Checks that the papers of a commit are as many as noted, each there once and readable. */
final class PaperCheck {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final BoundedProblems problems;

  PaperCheck(DirectoryReader reader, BoundedProblems problems) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.problems = problems;
  }

  /**
   * Checks all papers.
   *
   * @param noted how many there were when they were committed; below 0 if it was not noted
   */
  void check(long noted) throws IOException {
    if (noted >= 0 && noted != reader.numDocs()) {
      problems.add("there are %,d papers, %,d were committed".formatted(reader.numDocs(), noted));
    }
    ids();
    for (LeafReaderContext leaf : reader.leaves()) {
      records(leaf);
    }
  }

  private void ids() throws IOException {
    Bits live = MultiBits.getLiveDocs(reader);
    Terms terms = MultiTerms.getTerms(reader, Schema.ID);
    if (terms == null) {
      return;
    }
    TermsEnum ids = terms.iterator();
    PostingsEnum papers = null;
    for (BytesRef id = ids.next(); id != null; id = ids.next()) {
      papers = ids.postings(papers, PostingsEnum.NONE);
      int count = 0;
      for (int paper = papers.nextDoc();
          paper != DocIdSetIterator.NO_MORE_DOCS;
          paper = papers.nextDoc()) {
        if (live == null || live.get(paper)) {
          count++;
        }
      }
      if (count > 1) {
        problems.add("paper %s: is there %d times".formatted(id.utf8ToString(), count));
      }
    }
  }

  private void records(LeafReaderContext leaf) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), Schema.ID);
    for (int paper = 0; paper < leaf.reader().maxDoc(); paper++) {
      if (live == null || live.get(paper)) {
        if (ids.advanceExact(paper)) {
          record(ids.lookupOrd(ids.ordValue()).utf8ToString(), leaf.docBase + paper);
        } else {
          problems.add("document %d: has no id".formatted(leaf.docBase + paper));
        }
      }
    }
  }

  private void record(String id, int document) {
    try {
      String recorded = LuceneSnapshot.paper(searcher, document).paper().id().value();
      if (!recorded.equals(id)) {
        problems.add("paper %s: its record is of paper %s".formatted(id, recorded));
      }
    } catch (IOException | IllegalArgumentException e) {
      problems.add("paper %s: its record cannot be read: %s".formatted(id, e.getMessage()));
    }
  }
}
