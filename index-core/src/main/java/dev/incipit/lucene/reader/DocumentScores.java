package dev.incipit.lucene.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * Scores some documents, wherever they come in an order of hits.
 *
 * @param weight the query
 * @param leaves the segments
 */
record DocumentScores(Weight weight, List<LeafReaderContext> leaves) {

  /** What each of some documents scores, in their order; 0 for one that does not match. */
  List<Double> of(int[] documents) throws IOException {
    Double[] scores = new Double[documents.length];
    Arrays.fill(scores, 0.0);
    // Scorers only go forwards.
    List<Integer> upwards =
        IntStream.range(0, documents.length)
            .boxed()
            .sorted(Comparator.comparingInt(at -> documents[at]))
            .toList();
    int segment = -1;
    Scorer scorer = null;
    for (int at : upwards) {
      int owner = ReaderUtil.subIndex(documents[at], leaves);
      if (owner != segment) {
        segment = owner;
        scorer = weight.scorer(leaves.get(owner));
      }
      if (scorer != null) {
        int document = documents[at] - leaves.get(owner).docBase;
        DocIdSetIterator matches = scorer.iterator();
        int place = matches.docID() < document ? matches.advance(document) : matches.docID();
        scores[at] = place == document ? (double) scorer.score() : 0;
      }
    }
    return new ArrayList<>(Arrays.asList(scores));
  }
}
