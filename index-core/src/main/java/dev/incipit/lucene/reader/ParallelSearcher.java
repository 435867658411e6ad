package dev.incipit.lucene.reader;

import dev.incipit.engine.SearchTasks;
import dev.incipit.lucene.scoring.WordSimilarity;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/**
 * Searches a large index in as many parts as there are processors, the parts of a segment too, each
 * by a processor that has nothing else to do, or else by who asks. Thread-safe.
 */
public final class ParallelSearcher extends IndexSearcher {
  /** A part has so many papers at least, as each is prepared for anew. */
  private static final int LEAST = 250_000;

  ParallelSearcher(DirectoryReader reader, SearchTasks tasks) {
    super(reader, tasks::tryTo);
    setSimilarity(new WordSimilarity());
  }

  @Override
  protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
    int papers = leaves.stream().mapToInt(leaf -> leaf.reader().maxDoc()).sum();
    return parts(leaves, Math.max(LEAST, Math.ceilDiv(papers, SearchTasks.PROCESSORS)));
  }

  /** Parts of so many papers at most. */
  public static LeafSlice[] parts(List<LeafReaderContext> leaves, int papers) {
    return slices(leaves, papers, Integer.MAX_VALUE, true);
  }
}
