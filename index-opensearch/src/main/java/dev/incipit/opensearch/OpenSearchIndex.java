package dev.incipit.opensearch;

import dev.incipit.search.PaperIndex;
import java.io.IOException;

/** The index on a cluster; a placeholder until the branch that holds it is merged. */
@SuppressWarnings("DoNotCallSuggester")
public abstract class OpenSearchIndex implements PaperIndex {
  private OpenSearchIndex() {}

  /** Opens the index for reading and writing, or makes one. */
  public static OpenSearchIndex open(ClusterAddress address) throws IOException {
    throw new UnsupportedOperationException("not merged yet: " + address);
  }

  /** Opens the index for reading. */
  public static OpenSearchIndex openReadOnly(ClusterAddress address) throws IOException {
    throw new UnsupportedOperationException("not merged yet: " + address);
  }
}
