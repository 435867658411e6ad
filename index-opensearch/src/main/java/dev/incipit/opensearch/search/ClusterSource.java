package dev.incipit.opensearch.search;

import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.SearchTasks;
import dev.incipit.engine.SnapshotSource;
import dev.incipit.opensearch.connection.Cluster;
import dev.incipit.opensearch.json.Storage;
import dev.incipit.semantic.VectorView;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The current state of an index on a cluster. Thread-safe. */
public final class ClusterSource implements SnapshotSource, AutoCloseable {
  private final ClusterEngine engine;
  private final IndexSettings settings;
  private final SearchTasks tasks = new SearchTasks();
  private @Nullable ClusterSnapshot current;

  /** The states of the index that a cluster's address names. */
  public ClusterSource(Cluster cluster, IndexSettings settings) {
    this(new ClusterEngine(cluster, ExactFacetCounter.OF_SHARD), settings);
  }

  ClusterSource(ClusterEngine engine, IndexSettings settings) {
    this.engine = engine;
    this.settings = settings;
  }

  /** What was learned of the index serves as long as its papers stay the same. */
  @Override
  public synchronized IndexSnapshot acquire() throws IOException {
    Storage storage = engine.storage();
    if (current == null || !current.storage().equals(storage)) {
      current = new ClusterSnapshot(engine, settings, storage, tasks);
    }
    return current;
  }

  /** A point in time on the cluster, which each of its searches keeps for some minutes more. */
  @Override
  public IndexSnapshot pin() throws IOException {
    return new ClusterSnapshot(engine.pinned(), settings, engine.storage(), tasks);
  }

  /** The vectors of an encoder's model in a state of the index. */
  public VectorView vectors(IndexSnapshot snapshot, String model) {
    return ((ClusterSnapshot) snapshot).vectors(model);
  }

  @Override
  public void release(IndexSnapshot snapshot) throws IOException {
    ((ClusterSnapshot) snapshot).release();
  }

  /** Ends the threads that share the parts of searches. */
  @Override
  public void close() {
    tasks.close();
  }
}
