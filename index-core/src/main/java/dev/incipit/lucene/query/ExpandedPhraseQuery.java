package dev.incipit.lucene.query;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Words in a row of which some are only begun or misspelt. What these may be is looked up in the
 * index; Lucene's intervals, which could do the same, fail when it is more than they take.
 */
public final class ExpandedPhraseQuery extends Query {
  /** Of more terms that one word may be, the most frequent are taken. */
  public static final int MOST_TERMS = 4_096;

  private final String field;

  /** For each word its term, or the terms that it may be. */
  private final List<Query> words;

  ExpandedPhraseQuery(String field, List<Query> words) {
    this.field = field;
    this.words = List.copyOf(words);
  }

  public String field() {
    return field;
  }

  public List<Query> words() {
    return words;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (Query word : words) {
      Term[] found = terms == null ? new Term[0] : terms(terms, word);
      if (found.length == 0) {
        return new MatchNoDocsQuery("no term for " + word);
      }
      phrase.add(found);
    }
    return phrase.build();
  }

  private Term[] terms(Terms terms, Query word) throws IOException {
    return switch (word) {
      case TermQuery is -> new Term[] {is.getTerm()};
      case MultiTermQuery open -> mostFrequent(open.getTermsEnum(terms));
      default -> throw new IllegalArgumentException("no word of a phrase: " + word);
    };
  }

  private record Frequent(BytesRef term, int papers) {}

  private Term[] mostFrequent(TermsEnum terms) throws IOException {
    var rarestFirst = new PriorityQueue<>(Comparator.comparingInt(Frequent::papers));
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      rarestFirst.add(new Frequent(BytesRef.deepCopyOf(term), terms.docFreq()));
      if (rarestFirst.size() > MOST_TERMS) {
        rarestFirst.remove();
      }
    }
    return rarestFirst.stream().map(found -> new Term(field, found.term())).toArray(Term[]::new);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      words.forEach(word -> word.visit(visitor));
    }
  }

  @Override
  public String toString(String ofField) {
    return "open" + words;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && field.equals(((ExpandedPhraseQuery) other).field)
        && words.equals(((ExpandedPhraseQuery) other).words);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + field.hashCode()) + words.hashCode();
  }
}
