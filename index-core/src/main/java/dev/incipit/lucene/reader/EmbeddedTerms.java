package dev.incipit.lucene.reader;

import dev.incipit.engine.TermPrefixes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Looks terms of one state of the index up. Thread-safe. */
final class EmbeddedTerms implements TermPrefixes {
  private final IndexSearcher searcher;

  EmbeddedTerms(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** What to do with a term; answers whether to go on. */
  private interface Visitor {
    boolean visit(String term, int papers) throws IOException;
  }

  @Override
  public Map<String, Integer> starting(String field, String start, int most) throws IOException {
    Map<String, Integer> found = new LinkedHashMap<>();
    visit(
        field,
        start,
        (term, papers) -> {
          found.put(term, papers);
          return found.size() < most;
        });
    return found;
  }

  /** The first terms with a start that some paper still has, in their order. */
  List<String> live(String field, String start, int most) throws IOException {
    List<String> live = new ArrayList<>();
    visit(
        field,
        start,
        (term, papers) -> {
          if (searcher.count(new TermQuery(new Term(field, term))) > 0) {
            live.add(term);
          }
          return live.size() < most;
        });
    return live;
  }

  private void visit(String field, String start, Visitor visitor) throws IOException {
    Terms all = MultiTerms.getTerms(searcher.getIndexReader(), field);
    if (all == null) {
      return;
    }
    TermsEnum terms = all.iterator();
    if (terms.seekCeil(new BytesRef(start)) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = terms.term(); term != null; term = terms.next()) {
      String text = term.utf8ToString();
      if (!text.startsWith(start) || !visitor.visit(text, terms.docFreq())) {
        break;
      }
    }
  }

  /** Terms that differ by a few letters, with the numbers of papers. */
  Map<String, Integer> near(String field, String word, int edits, int fixed) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
    if (terms != null) {
      FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(field, word), edits, fixed, true);
      for (BytesRef term = near.next(); term != null; term = near.next()) {
        found.put(term.utf8ToString(), near.docFreq());
      }
    }
    return found;
  }
}
