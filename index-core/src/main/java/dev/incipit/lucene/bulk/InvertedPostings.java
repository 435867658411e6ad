package dev.incipit.lucene.bulk;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The papers of one term; a paper is in them as often as the term stands in it. */
final class InvertedPostings extends PostingsEnum {
  private final int[] papers;
  private final int[] details;
  private final boolean positions;
  private final int start;
  private final int end;
  private int paper = -1;
  private int next;
  private int first;
  private int position;

  InvertedPostings(int[] papers, int[] details, boolean positions, int start, int end) {
    this.papers = papers;
    this.details = details;
    this.positions = positions;
    this.start = start;
    this.end = end;
    this.next = start;
  }

  @Override
  public int nextDoc() {
    if (next >= end) {
      paper = NO_MORE_DOCS;
      return paper;
    }
    first = next;
    position = next;
    paper = papers[next];
    do {
      next++;
    } while (next < end && papers[next] == paper);
    return paper;
  }

  @Override
  public int advance(int target) throws IOException {
    return slowAdvance(target);
  }

  @Override
  public int docID() {
    return paper;
  }

  @Override
  public long cost() {
    return (long) end - start;
  }

  @Override
  public int freq() {
    if (details.length == 0) {
      return 1;
    }
    return positions ? next - first : details[first];
  }

  @Override
  public int nextPosition() {
    return details[position++];
  }

  @Override
  public int startOffset() {
    return -1;
  }

  @Override
  public int endOffset() {
    return -1;
  }

  @Override
  public @Nullable BytesRef getPayload() {
    return null;
  }
}
