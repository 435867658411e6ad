package dev.incipit.opensearch;

import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.address.Layout;
import dev.incipit.opensearch.connection.Cluster;
import java.io.IOException;
import java.util.Map;

/** Makes and drops indexes of tests. */
public final class TestIndexes {
  private TestIndexes() {}

  /** A new index without copies, which would cost time and prove nothing here. */
  public static OpenSearchIndex open(ClusterAddress address, int shards) throws IOException {
    return OpenSearchIndex.open(address, new Layout(shards, 0));
  }

  /** Drops an index in all of its generations. */
  public static void drop(ClusterAddress address) throws IOException {
    try (Cluster cluster = Cluster.open(address)) {
      var found = cluster.send("GET", "/" + address.index() + "-*/_alias", Map.of(), null);
      for (var index : found.body().properties()) {
        cluster.ask("DELETE", "/" + index.getKey(), Map.of(), null);
      }
    }
  }
}
