package dev.incipit.opensearch;

import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.address.Layout;
import dev.incipit.opensearch.cluster.ClusterUnderTest;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.PaperIndexContract;
import dev.incipit.search.SettingsContract;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of every index, kept by one on a cluster. */
class OpenSearchIndexTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @BeforeAll
  static void aClusterIsThere() {
    ClusterUnderTest.shared();
  }

  @ExtendWith(KnownDifference.Skip.class)
  abstract static class OnCluster extends PaperIndexContract {
    private final int shards;
    private final ClusterAddress address =
        ClusterUnderTest.shared().address("contract-" + NUMBER.getAndIncrement());

    OnCluster(int shards) {
      this.shards = shards;
    }

    int shards() {
      return shards;
    }

    @Override
    protected PaperIndex open() throws IOException {
      return TestIndexes.open(address, shards);
    }

    @AfterEach
    void dropTheIndex() throws IOException {
      TestIndexes.drop(address);
    }
  }

  @Nested
  class OnOneShard extends OnCluster {
    OnOneShard() {
      super(1);
    }
  }

  @Nested
  class OnThreeShards extends OnCluster {
    OnThreeShards() {
      super(3);
    }
  }

  @Nested
  class OfOtherListings extends SettingsContract {
    private final ClusterAddress address =
        ClusterUnderTest.shared().address("settings-" + NUMBER.getAndIncrement());

    @Override
    protected PaperIndex open(IndexSettings settings) throws IOException {
      return OpenSearchIndex.open(address, new Layout(1, 0), settings);
    }

    @AfterEach
    void dropTheIndex() throws IOException {
      TestIndexes.drop(address);
    }
  }
}
