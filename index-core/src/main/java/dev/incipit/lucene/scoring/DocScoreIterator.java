package dev.incipit.lucene.scoring;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.jspecify.annotations.Nullable;

/**
 * A part of a score in one segment, asked for document by document. Remembers how far it is, which
 * what it asks takes long to tell. Not thread-safe.
 */
final class DocScoreIterator {
  private final Scorer scorer;
  private final DocIdSetIterator candidates;
  private final @Nullable TwoPhaseIterator check;
  private int candidate = -1;

  DocScoreIterator(Scorer scorer) {
    this.scorer = scorer;
    this.check = scorer.twoPhaseIterator();
    this.candidates = check == null ? scorer.iterator() : check.approximation();
  }

  /** The most that this adds to any document. */
  float most() throws IOException {
    return scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
  }

  /** About how many documents this adds to, at most. */
  long cost() {
    return candidates.cost();
  }

  /** The next document that this may add to, from the one last asked for on. */
  int candidate() {
    return candidate;
  }

  /** Whether this adds anything to a document; each is asked for once, in their order. */
  boolean finds(int document) throws IOException {
    if (candidate < document) {
      candidate = candidates.advance(document);
    }
    return candidate == document && (check == null || check.matches());
  }

  /** What this adds to the document that it found. */
  float score() throws IOException {
    return scorer.score();
  }
}
