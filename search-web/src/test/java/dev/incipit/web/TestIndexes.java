package dev.incipit.web;

import dev.incipit.lucene.LuceneIndex;
import dev.incipit.opensearch.ClusterIndexes;
import dev.incipit.search.PaperIndex;
import java.io.IOException;

/**
 * The indexes that servers are tested over: in memory, or on a cluster where the property {@code
 * incipit.backend} is {@code opensearch}.
 */
final class TestIndexes {
  private static final boolean ON_CLUSTER =
      "opensearch".equals(System.getProperty("incipit.backend"));
  private static final ClusterIndexes CLUSTER = new ClusterIndexes();

  private TestIndexes() {}

  static boolean onCluster() {
    return ON_CLUSTER;
  }

  /** What metrics call the engine. */
  static String backend() {
    return ON_CLUSTER ? "opensearch" : "lucene";
  }

  /** A new, empty index. */
  static PaperIndex create() throws IOException {
    return ON_CLUSTER ? CLUSTER.create() : LuceneIndex.inMemory();
  }

  /** Closes an index, and deletes it if it is on a cluster. */
  static void close(PaperIndex index) throws IOException {
    index.close();
    CLUSTER.delete(index);
  }
}
