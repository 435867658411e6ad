package dev.incipit.lucene.bulk;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The terms of a field in their order, to be gone through once, as whoever writes them does. */
final class InvertedTerms extends Terms {
  private final TermOrder order;
  private final IndexOptions options;
  private final int[] ends;
  private final int[] papers;
  private final int[] details;

  /**
   * Terms.
   *
   * @param ends where the papers of each term end, by the term's number
   * @param papers the papers of each term, one as often as the term stands in it
   * @param details positions, or how much the term counts; empty if neither is indexed
   */
  InvertedTerms(TermOrder order, IndexOptions options, int[] ends, int[] papers, int[] details) {
    this.order = order;
    this.options = options;
    this.ends = ends;
    this.papers = papers;
    this.details = details;
  }

  /** The papers of the term with a number. */
  InvertedPostings postings(int term) {
    return new InvertedPostings(
        papers, details, hasPositions(), term == 0 ? 0 : ends[term - 1], ends[term]);
  }

  /** Lucene merges a reader into a segment by its terms in order and their postings alone. */
  private static UnsupportedOperationException onlyGoneThrough() {
    return new UnsupportedOperationException("the terms of a run are only gone through");
  }

  @Override
  public TermsEnum iterator() {
    return new Cursor();
  }

  @Override
  public long size() {
    return order.size();
  }

  @Override
  public long getSumTotalTermFreq() {
    return -1;
  }

  @Override
  public long getSumDocFreq() {
    return -1;
  }

  @Override
  public int getDocCount() {
    return -1;
  }

  @Override
  public boolean hasFreqs() {
    return options.compareTo(IndexOptions.DOCS_AND_FREQS) >= 0;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return options.compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  private final class Cursor extends BaseTermsEnum {
    private int at = -1;

    @Override
    public @Nullable BytesRef next() {
      return ++at < order.size() ? order.term(at) : null;
    }

    @Override
    public BytesRef term() {
      return order.term(at);
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
      return InvertedTerms.this.postings(order.number(at));
    }

    @Override
    public long ord() {
      throw onlyGoneThrough();
    }

    @Override
    public SeekStatus seekCeil(BytesRef term) {
      throw onlyGoneThrough();
    }

    @Override
    public void seekExact(long ord) {
      throw onlyGoneThrough();
    }

    @Override
    public int docFreq() {
      throw onlyGoneThrough();
    }

    @Override
    public long totalTermFreq() {
      throw onlyGoneThrough();
    }

    @Override
    public ImpactsEnum impacts(int flags) {
      throw onlyGoneThrough();
    }
  }
}
