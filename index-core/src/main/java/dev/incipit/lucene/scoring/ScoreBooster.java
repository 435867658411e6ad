package dev.incipit.lucene.scoring;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Raises the scores of papers that match by words. Thread-safe. */
interface ScoreBooster {
  /** Scores the papers of a segment; null if none matches. */
  @Nullable ScorerSupplier in(LeafReaderContext segment, Weight words) throws IOException;
}
