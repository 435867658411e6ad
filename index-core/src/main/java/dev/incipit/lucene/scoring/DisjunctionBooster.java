package dev.incipit.lucene.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Raises the scores of papers with any of some words by pairs of these.
 *
 * @param words the words
 * @param pairs the pairs
 * @param together the same prepared
 */
record DisjunctionBooster(
    IndexSearcher searcher,
    ScoreMode mode,
    List<UpperBoundQuery> words,
    List<DisjunctionQuery.Pair> pairs,
    List<Weight> together)
    implements ScoreBooster {

  DisjunctionBooster {
    words = List.copyOf(words);
    pairs = List.copyOf(pairs);
    together = List.copyOf(together);
  }

  @Override
  public @Nullable ScorerSupplier in(LeafReaderContext segment, Weight any) throws IOException {
    List<LeafDisjunctionBooster.Word> found = new ArrayList<>();
    for (UpperBoundQuery word : words) {
      Scorer scorer = word.weight().scorer(segment);
      found.add(
          new LeafDisjunctionBooster.Word(scorer == null ? null : new DocScoreIterator(scorer)));
    }
    for (int i = 0; i < pairs.size(); i++) {
      Scorer scorer = together.get(i).scorer(segment);
      if (scorer != null) {
        LeafDisjunctionBooster.Word first = found.get(pairs.get(i).first());
        LeafDisjunctionBooster.Word second = found.get(pairs.get(i).second());
        (first.cost() < second.cost() ? first : second).add(new DocScoreIterator(scorer));
      }
    }
    if (found.stream().allMatch(word -> word.most() == 0)) {
      return any.scorerSupplier(segment);
    }
    List<UpperBoundQuery> roofs = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      roofs.add(words.get(i).under(found.get(i).most()));
    }
    ScorerSupplier bounds =
        DisjunctionQuery.any(roofs).createWeight(searcher, mode, 1f).scorerSupplier(segment);
    return bounds == null
        ? null
        : new ScoreBoostScorerSupplier(bounds, new LeafDisjunctionBooster(found));
  }
}
