package dev.incipit.opensearch;

import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.cluster.ClusterUnderTest;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** New, empty indexes on the cluster under test. Thread-safe. */
public final class ClusterIndexes {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Map<PaperIndex, ClusterAddress> open = new ConcurrentHashMap<>();

  /** Makes an index; skips the test if there is no cluster. */
  public PaperIndex create() throws IOException {
    ClusterAddress address =
        ClusterUnderTest.shared()
            .address(ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet());
    PaperIndex index = TestIndexes.open(address, 1);
    open.put(index, address);
    return index;
  }

  /** Deletes an index that was made here and is closed; leaves others alone. */
  public void delete(PaperIndex index) throws IOException {
    ClusterAddress address = open.remove(index);
    if (address != null) {
      TestIndexes.drop(address);
    }
  }
}
